/// Words by which metadata is known that is not taken apart.
enum MediaSigns {
  /// Of XMP (ISO 16684-1) as cameras, phones and programs for pictures write it.
  static let xmp: [(StaticString, MediaReport.PrivateData)] = [
    ("GPSLatitude", .place), ("GPSLongitude", .place), ("Iptc4xmpCore:Location", .place), ("photoshop:City", .place),
    ("LocationCreated", .place), ("LocationShown", .place), ("tiff:Make", .camera), ("tiff:Model", .camera),
    ("aux:SerialNumber", .camera), ("aux:Lens", .camera), ("exifEX:", .camera), ("dc:creator", .person),
    ("aux:OwnerName", .person), ("xmp:CreateDate", .date), ("photoshop:DateCreated", .date),
    ("exif:DateTimeOriginal", .date), ("MotionPhoto", .hidden), ("MicroVideo", .hidden),
  ]

  /// Of the boxes `udta` and `meta` (3GPP TS 26.244, QuickTime File Format).
  static let film: [(StaticString, MediaReport.PrivateData)] = [
    ("location.ISO6709", .place), ("loci", .place), ("GPSLatitude", .place), ("quicktime.make", .camera),
    ("quicktime.model", .camera), ("manu", .camera), ("modl", .camera), ("tiff:Make", .camera),
    ("quicktime.author", .person), ("auth", .person), ("creationdate", .date),
  ]

  /// The same, for names that begin with a copyright sign in Mac Roman.
  static let filmNames: [(StaticString, MediaReport.PrivateData)] = [
    ("xyz", .place), ("mak", .camera), ("mod", .camera), ("ART", .person), ("aut", .person), ("day", .date),
  ]
}

/// What bytes tell, by words in them.
func tells(
  of bytes: [UInt8], _ signs: [(StaticString, MediaReport.PrivateData)], after first: UInt8? = nil
) -> Set<MediaReport.PrivateData> {
  var found: Set<MediaReport.PrivateData> = []
  for (sign, data) in signs where !found.contains(data) {
    let word = (first.map { [$0] } ?? []) + sign.withUTF8Buffer { Array($0) }
    if contains(bytes, word) { found.insert(data) }
  }
  return found
}

/// Whether bytes stand within others.
private func contains(_ bytes: [UInt8], _ word: [UInt8]) -> Bool {
  guard let first = word.first, bytes.count >= word.count else { return false }
  return bytes.withUnsafeBufferPointer { bytes in
    word.withUnsafeBufferPointer { word in
      var index = 0
      while index <= bytes.count - word.count {
        if bytes[index] == first {
          var length = 1
          while length < word.count, bytes[index + length] == word[length] { length += 1 }
          if length == word.count { return true }
        }
        index += 1
      }
      return false
    }
  }
}
