import AspirantCompilerTool
import {{Stem}}Kind

runCompilerTool(kinds: [{{Stem}}Kind()])
