/// The path of what a file names: as seen from the file's folder, unless it is a whole path.
///
/// - Parameters:
///   - name: The name in the file.
///   - folder: The path of the folder, with or without a `/` at its end; empty for the one where the tool was called.
/// - Returns: The path as seen from where the tool was called.
func path(_ name: String, seenFrom folder: String) -> String {
  if folder.isEmpty || name.hasPrefix("/") { return name }
  return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
}
