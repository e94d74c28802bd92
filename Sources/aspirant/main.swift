import AspirantTool
import CulturalNorms
import DementiaCare
import Handover

runTool(kinds: [CulturalNorms(), DementiaCare(), Handover()])
