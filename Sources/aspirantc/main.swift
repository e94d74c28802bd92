import AspirantCompilerTool

runCompilerTool()
