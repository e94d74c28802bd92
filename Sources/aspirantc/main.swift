import AspirantCompilerTool
import CulturalNorms
import DementiaCare
import Handover

runCompilerTool(kinds: [CulturalNorms(), DementiaCare(), Handover()])
