import Foundation
import Testing

@testable import TickmarkKit

/// What is read without libYAML is what libYAML reads: the same values at the same places.
@Suite struct PlainYAMLTests {
  /// All front matter and settings of the example, the fixtures and the rules' own examples.
  private static let texts: [String] = {
    var texts: Set<String> = []
    let tests = Fixtures.tests
    for root in [tests.appending(path: "Fixtures"), tests.appending(path: "../content")] {
      let found = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
      for case let url as URL in found! where ["md", "yml"].contains(url.pathExtension) {
        guard let text = try? String(contentsOf: url, encoding: .utf8) else { continue }
        texts.insert(text)
      }
    }
    for example in Rule.all.flatMap(\.examples) {
      texts.formUnion(example.files.files.values)
    }
    return texts.map(yaml).filter { !$0.isEmpty }.sorted()
  }()

  private static func yaml(of text: String) -> String {
    guard text.hasPrefix("---\n") else { return text.hasPrefix("#") ? "" : text }
    let rest = text.dropFirst(4)
    return rest.firstRange(of: "\n---").map { String(rest[...$0.lowerBound]) } ?? ""
  }

  /// The values with their places, or nil where the text is left to libYAML.
  private func plain(_ text: String) -> String? {
    let source = SourceFile(path: "test.md", text: text)
    return PlainYAML.read(source, range: 0..<source.count).map(shape)
  }

  private func composed(_ text: String) -> String {
    let source = SourceFile(path: "test.md", text: text)
    let (value, problems) = YAML.composed(source, range: 0..<source.count)
    return (value.map(shape) ?? "nothing") + problems.map { "\n" + $0.message }.joined()
  }

  private func shape(_ value: Located<YAMLValue>) -> String {
    let place = "\(value.span.range)"
    switch value.value {
    case .empty: return "empty \(place)"
    case .scalar(let text): return "«\(text)» \(place)"
    case .list(let items): return "[\(items.map(shape).joined(separator: ", "))] \(place)"
    case .mapping(let entries):
      let parts = entries.map { "\($0.key.value) \($0.key.span.range): \(shape($0.value))" }
      return "{\(parts.joined(separator: ", "))} \(place)"
    }
  }

  @Test func `every front matter of ours reads the same`() {
    var count = 0
    for text in Self.texts {
      guard let plain = plain(text) else { continue }
      count += 1
      #expect(plain == composed(text))
    }
    // Most of it is plain; else there would be no use in this.
    #expect(count * 10 > Self.texts.count * 8, "\(count) of \(Self.texts.count)")
  }

  @Test func `what is near to plain reads the same or is left to libYAML`() {
    var seed: UInt64 = 2026
    func next(_ limit: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 33) % limit
    }
    let pieces = [
      " ", "  ", "\n", ":", ": ", "-", "- ", "\n- ", "\n  ", "\n  - ", ",", ", ", "[", "]", "{",
      "}",
      "\"", "'", "#", " #", "?", "? ", "!", "|", ">", "%", "@", "`", "~", "null", "a", "1", ".",
      "é", "–", "\u{A0}", "\u{2028}", "\u{85}", "\t", "\r", "\\", "<<", "=", "a: b", "[]", "{}",
      "\n\n",
      "---", "...", "/", "(", "+", "_", "x:y",
    ]
    var read = 0
    for round in 0..<60_000 {
      // Small texts, so that a change meets what it can break.
      let whole = Array(Self.texts[next(Self.texts.count)].utf8)
      let lines = whole.split(separator: 10, omittingEmptySubsequences: false)
      let first = next(lines.count)
      var bytes = Array(
        lines[first..<min(first + 1 + next(5), lines.count)].joined(separator: [10]))
      for _ in 0..<(round % 4) {
        let position = next(bytes.count + 1)
        let length = min(next(3), bytes.count - position)
        let piece = next(4) == 0 ? "" : pieces[next(pieces.count)]
        bytes.replaceSubrange(position..<position + length, with: Array(piece.utf8))
      }
      let text = String(decoding: bytes, as: UTF8.self)
      guard let plain = plain(text) else { continue }
      read += 1
      let other = composed(text)
      #expect(plain == other, "\(text.debugDescription)")
      if plain != other { return }
    }
    #expect(read > 10_000)
  }

  @Test(arguments: [
    "a: b # why", "a: *b", "a: &b c", "a: |\n  b", "a: b\n  c", "a: b\na: c", "a: [b,c]", "a:\n- b",
    "a: \"b\\n\"", "a: 'it''s'", "? a\n: b", "a:\tb", "a: b: c", "a: - b", "a: !!str b", "- a", "a",
    "a: {b: c}}", "a: [b", "a: \"b", "a: {b: c, b: d}", "null: a", "a: b\r\n", "a: \u{2028}",
  ])
  func `what may be more is left to libYAML`(text: String) {
    #expect(plain(text) == nil)
  }
}
