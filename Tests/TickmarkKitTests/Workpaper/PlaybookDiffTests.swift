import Testing

@testable import TickmarkKit

@Suite struct PlaybookDiffTests {
  private func diff(_ before: String, _ after: String) -> PlaybookDiff {
    PlaybookDiff(
      from: Document(SourceFile(path: "a.md", text: before)),
      to: Document(SourceFile(path: "b.md", text: after)))
  }

  /// `title: -gone`, `title: +new`, `title: ~ same [-gone] [+new]`.
  private func lines(_ diff: PlaybookDiff) -> [String] {
    diff.sections.flatMap { section in
      section.changes.map { change in
        let text = change.pieces.map { piece in
          guard change.kind == .reworded else { return piece.text }
          switch piece.kind {
          case .same: return piece.text
          case .added: return "[+\(piece.text)]"
          case .removed: return "[-\(piece.text)]"
          }
        }
        let mark =
          switch change.kind {
          case .added: "+"
          case .removed: "-"
          case .reworded: "~"
          }
        return "\(section.title ?? "top"): \(mark)\(text.joined(separator: " "))"
      }
    }
  }

  @Test func `text wrapped otherwise is no change`() {
    let diff = diff("# A\n\nOne two\nthree.\n", "# A\n\nOne\ntwo three.\n")
    #expect(diff.sections.isEmpty)
    #expect((diff.added, diff.removed, diff.unchanged) == (0, 0, 2))
  }

  @Test func `front matter is left out`() {
    #expect(diff("---\nversion: 1\n---\n# A\n", "---\nversion: 2\n---\n# A\n").sections.isEmpty)
  }

  @Test func `changes stand below their headings, reworded ones by their words`() {
    let diff = diff(
      """
      Top.

      ## Roles

      - The security lead approves the change first
      - Nobody else

      ## Times

      | Level | Limit |
      |---|---|
      | P1 | 15 min |
      | P2 | 1 hour |
      """,
      """
      Top.

      ## Roles

      - The security lead approves the change afterwards
      - Somebody on call may act at once

      ## Times

      | Level | Limit |
      |---|---|
      | P1 | 10 min |
      | P2 | 1 hour |

      ## Drills

      Once a quarter.
      """)
    #expect(
      lines(diff) == [
        "Roles: ~• The security lead approves the change [-first] [+afterwards]",
        "Roles: -• Nobody else", "Roles: +• Somebody on call may act at once",
        "Times: ~P1 | [-15] [+10] min", "Drills: +Drills", "Drills: +Once a quarter.",
      ])
    #expect(diff.added == 5)
    #expect(diff.removed == 3)
    #expect(diff.sections.map(\.anchor) == ["roles", "times", "drills"])
  }

  @Test func `a section that went is shown without a link`() {
    let diff = diff("# A\n\n## Gone\n\nText.\n", "# A\n")
    #expect(lines(diff) == ["Gone: -Gone", "Gone: -Text."])
    #expect(diff.sections.map(\.anchor) == [nil])
  }

  @Test func `nothing and something`() {
    #expect(diff("", "").sections.isEmpty)
    #expect(lines(diff("", "One.")) == ["top: +One."])
    #expect(lines(diff("One.", "")) == ["top: -One."])
  }

  @Test func `what is too long is cut, and said`() {
    let long = (0..<PlaybookDiff.mostLines + 5).map { "Line \($0)." }.joined(separator: "\n\n")
    let diff = diff(long, "# A\n\n" + long)
    #expect(diff.notCompared == 5 + 6)
    // The last line of the earlier text falls off the end of the later one.
    #expect(diff.added == 1)
    #expect(diff.removed == 1)
  }

  @Test(arguments: [
    ("a b c d", "a b c e"), ("a", "b"), ("a b", "b a"), ("a b c", ""), ("x y", "x y z"),
  ])
  func `the pieces of a reworded text give both texts back`(old: String, new: String) {
    guard let pieces = PlaybookDiff.reworded(from: old, to: new) else { return }
    #expect(pieces.filter { $0.kind != .added }.map(\.text).joined(separator: " ") == old)
    #expect(pieces.filter { $0.kind != .removed }.map(\.text).joined(separator: " ") == new)
  }

  @Test func `texts that share little are not put together`() {
    #expect(PlaybookDiff.reworded(from: "a b c d", to: "e f g h") == nil)
    #expect(PlaybookDiff.reworded(from: "a b c d", to: "a x y z") == nil)
    #expect(PlaybookDiff.reworded(from: "a b c d", to: "a b y z") != nil)
  }
}
