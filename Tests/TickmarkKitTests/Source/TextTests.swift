import Testing

@testable import TickmarkKit

@Suite struct TextTests {
  @Test(arguments: [
    ("SEV\u{2011}1", "sev-1"), ("  P1 —  Critical ", "p1 - critical"), ("Ａ１", "a1"),
    ("a\u{00A0}b\u{200B}c", "a bc"), ("“it’s”", "\"it's\""), ("ÉTÉ", "été"), ("", ""),
    ("\u{FEFF}x\t\n", "x"),
  ])
  func `text is folded for comparison`(text: String, folded: String) {
    #expect(text.folded == folded)
    #expect(text.folded.folded == folded)
  }

  @Test(arguments: [
    ("drilll", "drill"), ("postmortem", "post-mortem"), ("PLAYBOK", "playbook"),
    ("incidetn", "incident"), ("poem", nil), ("", nil), ("xxxxxxxxxx", nil),
  ])
  func `a slip of the pen finds what was meant`(word: String, meant: String?) {
    #expect(["drill", "post-mortem", "playbook", "incident"].nearest(to: word) == meant)
  }

  @Test func `of two equally near the first in the alphabet is meant`() {
    #expect(["sat", "mat", "cat"].nearest(to: "bat") == "cat")
    #expect([String]().nearest(to: "bat") == nil)
  }

  @Test(arguments: [
    (0, "0 s"), (59, "59 s"), (60, "1 min"), (61, "1 min 01 s"), (3_600, "1 h"),
    (3_661, "1 h 01 min 01 s"), (172_799, "47 h 59 min 59 s"), (172_800, "2 d"),
    (180_000, "2 d 02 h"), (-90, "-1 min 30 s"),
  ])
  func `a length of time reads well`(seconds: Int, text: String) {
    #expect(duration(seconds) == text)
  }

  @Test func `lists and counts read well`() {
    #expect([String]().listed() == "" && ["a"].listed() == "a" && ["a", "b"].listed() == "a and b")
    #expect(["a", "b", "c"].listed("or") == "a, b or c")
    #expect(counted(1, "entry", "entries") == "1 entry" && counted(0, "day") == "0 days")
  }

  @Test func `whole words only`() {
    #expect("prod-like".holds(word: "prod") && !"product".holds(word: "prod"))
    #expect(!"reprod".holds(word: "prod") && "a prod".holds(word: "prod"))
    #expect(!"éprod".holds(word: "prod"))
  }

  @Test(arguments: [("2026-02-30", true), ("2026-2-30", false), ("2026-02-3x", false), ("", false)])
  func `the shape of a date`(text: String, isDate: Bool) {
    #expect(text.isWrittenAsDate == isDate)
  }
}
