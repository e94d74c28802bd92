import MediaFiles
import Testing

/// Drawings that can do more than be shown, and drawings that cannot.
struct SVGTests {
  private static let dangerous: [(content: String, reason: SVGDanger.Reason)] = [
    ("<script>alert(1)</script>", .script), ("<SCRIPT/>", .script), ("<svg:script xmlns:svg=\"x\"/>", .script),
    ("<a href=\"javascript:alert(1)\"/>", .script), ("<a href=\"java&#10;script:alert(1)\"/>", .script),
    ("<a href=\"&#x6A;avascript:alert(1)\"/>", .script), ("<a xlink:href=\" JavaScript:x\"/>", .script),
    ("<set attributeName=\"href\" to=\"#b\"/>", .script),
    ("<animate attributeName=\"xlink:href\" values=\"#b\"/>", .script),
    ("<set attributeName=\"onclick\" to=\"x\"/>", .script),
    ("<g onclick=\"x\"/>", .event), ("<g ONLOAD='x'/>", .event), ("<g ev:onmouseover=\"x\"/>", .event),
    ("<foreignObject/>", .foreignObject), ("<ForeignObject><b/></ForeignObject>", .foreignObject),
    ("<h:iframe xmlns:h=\"http://www.w3.org/1999/xhtml\" src=\"#\"/>", .foreignObject),
    ("<image href=\"https://example.dk/a.png\"/>", .outside), ("<image xlink:href=\"//example.dk/a.png\"/>", .outside),
    ("<use href=\"b.svg#x\"/>", .outside), ("<image href=\"file:///etc/passwd\"/>", .outside),
    ("<image href=\"data:image/svg+xml,&lt;svg/>\"/>", .outside), ("<image href=\"data:text/html,x\"/>", .outside),
    ("<image href=\"DATA:image/pngx,\"/>", .outside), ("<g xml:base=\"https://example.dk/\"/>", .outside),
    ("<rect fill=\"url(https://example.dk/a#b)\"/>", .outside), ("<rect style=\"fill:url('//a.dk/b')\"/>", .outside),
    ("<rect style=\"fill:\\75 rl(//a.dk/b)\"/>", .outside), ("<rect style=\"fill:u\\72l( //a.dk/b)\"/>", .outside),
    ("<style>@import '//a.dk/b.css';</style>", .outside), ("<style>@\\69mport '//a.dk/b.css';</style>", .outside),
    ("<style><![CDATA[ a{background:URL(//a.dk)} ]]></style>", .outside),
    ("<style>/*/ x */ a{fill:url(#b)} /* */ b{fill:url(a.svg)}</style>", .outside),
    ("<style>a{background:image-set('a.png' 1x)}</style>", .outside),
    ("<style>&#64;import 'b'</style>", .outside), ("<?xml-stylesheet href='a.css'?>", .outside),
  ]

  @Test(arguments: dangerous.indices) func findsDangers(_ index: Int) throws {
    let (content, reason) = Self.dangerous[index]
    let report = try inspect(Array("<svg xmlns=\"http://www.w3.org/2000/svg\">\n\(content)\n</svg>".utf8))
    #expect(report.kind == .svg)
    #expect(report.dangers.first?.reason == reason, "\(content)")
    #expect(report.dangers.first?.line == 2)
  }

  @Test(arguments: [
    "<!DOCTYPE svg [<!ENTITY a \"b\">]>\n<svg>&a;</svg>",
    "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n<svg/>",
  ])
  func refusesDeclarations(_ text: String) throws {
    #expect(try inspect(Array(text.utf8)).dangers.map(\.reason) == [.declarations])
  }

  @Test func refusesOtherEncodings() throws {
    #expect(
      try inspect(Array("<?xml version='1.0' encoding='UTF-7'?><svg/>".utf8)).dangers.map(\.reason) == [.encoding])
    let wide: [UInt8] = [0xFF, 0xFE] + "<svg/>".utf8.flatMap { byte -> [UInt8] in [byte, 0] }
    #expect(try inspect(wide).dangers.map(\.reason) == [.encoding])
  }

  @Test(arguments: [
    "<svg/>",
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- <script> -->\n<svg:svg xmlns:svg=\"http://www.w3.org/2000/svg\"/>\n",
    "<svg><defs><linearGradient id='a'/></defs><rect fill=\"url(#a)\" style='stroke: url( \"#a\" )'/><use href=\"#a\"/></svg>",
    "<svg><image href=\"data:image/png;base64,AAAA\"/><text>onclick=&lt;script&gt; url(https://a.dk)</text></svg>",
    "<svg><style>a { fill: url(#b) } /* @import 'x' */</style><title>Gerda &amp; Svend &#8211; i døren</title></svg>",
    "<svg><text font-family=\"Onyx\" offset=\"1\">Ring på https://example.dk</text></svg>",
    "<svg><animate attributeName=\"opacity\" values=\"0;1\"/><path d='M0,0'/></svg>",
  ])
  func letsDrawingsBe(_ text: String) throws {
    let report = try inspect(Array(text.utf8))
    #expect(report.kind == .svg)
    #expect(report.dangers.isEmpty)
    #expect(report.damage == nil)
  }

  @Test(arguments: [
    "<svg><a></svg>", "<svg a=b/>", "<svg a/>", "<svg/><svg/>", "<svg>&bombe;</svg>", "<svg a='<'/>",
    "<svg>&#xD800;</svg>",
    "<svg/>hej", "<svg a='1'b='2'/>",
  ])
  func saysWhatIsNoXML(_ text: String) throws {
    #expect(try inspect(Array(text.utf8)).damage == .broken)
  }

  @Test func namesAtMostTwentyDangersAndCutsLongWords() throws {
    let many = String(repeating: "<a href='\(String(repeating: "x", count: 500))'/>", count: 1000)
    let report = try inspect(Array("<svg>\(many)</svg>".utf8))
    #expect(report.dangers.count == 20)
    #expect(report.dangers.allSatisfy { $0.word.count == 40 })
  }
}
