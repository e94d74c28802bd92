import AspirantCompilerTool
import WardRoundsKind

runCompilerTool(kinds: [WardRoundsKind()])
