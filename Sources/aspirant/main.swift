import AspirantTool

runTool()
