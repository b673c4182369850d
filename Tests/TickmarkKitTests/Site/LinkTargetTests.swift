import Testing

@testable import TickmarkKit

@Suite struct LinkTargetTests {
  @Test(arguments: [
    "", "playbook.md", "../a/b.md#c", "#severity", "?q=1", "/root", "./a:b.md", "a/b:c", "R&D.md",
    "a%20b.md", "é.md", "javascript", "a?x=http://y",
  ])
  func `a path is relative`(address: String) {
    #expect(LinkTarget(address) == .relative)
  }

  @Test(arguments: [
    "http://x.org", "https://x.org/a?b#c", "HTTPS://X.ORG", "mailto:a@b.org", "http:x",
  ])
  func `a few schemes are allowed`(address: String) {
    #expect(LinkTarget(address) == .absolute)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc",
    "ftp://x", "tel:1", "x:y", ":x", "blob:x", "view-source:http://x",
    "java\tscript:alert(1)", "java\nscript:alert(1)", "java\r\nscript:x", "java\0script:x",
    "\u{1}javascript:x", "javascript\u{7F}:x", "java\u{85}script:x", " javascript:x",
    "\u{A0}javascript:x", "\u{FEFF}javascript:x", "java script:x", "javascript :x",
    "javascript&#58;alert(1)", "javascript&colon;alert(1)", "&#106;avascript:alert(1)",
    "java&Tab;script:x", "//host/x", "\\\\host\\x", "/\\host", "\\/host", "http:\\\\x",
    "/\t/host", " //host", "notes:2026.md", "ｊavascript:x", "javaſcript:x",
  ])
  func `everything else is refused`(address: String) {
    #expect(LinkTarget(address) == .refused)
  }
}
