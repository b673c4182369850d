import Foundation
import Testing

@testable import TickmarkKit

/// “Met” is said where something was looked at: never of documents that say nothing, and never of
/// a blank.
@Suite struct NothingSaidTests {
  private let example: [String: String]

  init() throws {
    let folder = Fixtures.tests.deletingLastPathComponent().appending(path: "content")
    var files: [String: String] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      guard let text = try? String(contentsOf: folder.appending(path: path), encoding: .utf8)
      else { continue }
      files[path] = text
    }
    example = files
  }

  /// Codes of the rules that are met by documents of which only the front matter's lines that
  /// `keeps` names are left, and of the body what `body` makes of it.
  private func met(
    keeps: (String) -> Bool, body: (Substring) -> String = { _ in "" }
  ) -> [String] {
    let files = example.mapValues { text -> String in
      guard text.hasPrefix("---\n"), let end = text.firstRange(of: "\n---\n") else { return text }
      var isKept = true
      let lines = text[..<end.lowerBound].split(separator: "\n").dropFirst().filter { line in
        if line.first?.isLetter == true { isKept = keeps(String(line.prefix { $0 != ":" })) }
        return isKept
      }
      return (["---"] + lines + ["---", ""]).joined(separator: "\n") + body(text[end.upperBound...])
    }
    let assessment = Pipeline.assess(Content(files), today: Day(daysSinceEpoch: 0))
    return assessment.results.filter { $0.verdicts.contains { $0.outcome == .met } }.map(
      \.rule.code)
  }

  /// What a name, a severity and a version alone can meet, and why no more.
  @Test func `documents that only say what they are`() {
    let identity: Set = ["type", "id", "title", "severity", "version", "status", "playbook"]
    #expect(
      met(keeps: identity.contains) == [
        // They can be read, and hold no word that must not be there.
        "DOC-01", "DOC-02", "DOC-03", "DOC-06", "DOC-09", "DOC-13",
        // A version is stated.
        "PB-01",
        // Numbers of incidents are well formed, none is missing, and drills have others.
        "IN-01", "IN-03",
        // A post-mortem names its incident, and states the same severity.
        "PM-15", "PM-17",
        "DR-10", "REG-01",
        // Registers of evidence and settings, which are no documents.
        "EV-05", "CFG-01", "CFG-03", "CFG-04",
      ])
  }

  /// Sections whose headings are all there is of them.
  @Test func `headings without a text`() {
    let headings = met(
      keeps: { ["type", "id", "title", "severity"].contains($0) },
      body: { body in
        body.split(separator: "\n").filter { $0.hasPrefix("#") }.joined(separator: "\n\n")
      })
    let bodies = headings.filter { code in
      ["PB-", "PM-", "COM-", "ACT-"].contains { code.hasPrefix($0) }
    }
    // Sections are present; that they are empty is what PM-04 says. Headings could blame, too.
    #expect(bodies == ["PM-03", "PM-13", "PM-15", "PM-17"])
  }

  /// Every name and word that answers a question, left to be filled in.
  @Test(arguments: ["TBD", "\"-\"", "\"\""])
  func `answers that are blanks`(blank: String) throws {
    let keys = [
      "approved_by", "by", "captured_by", "category", "channel", "determination", "environment",
      "facilitator", "from", "owner", "reviewed_by", "to", "verified_by",
    ]
    let pattern = try Regex(
      "([\\n {,](?:\(keys.joined(separator: "|"))): ?)(\"[^\"]*\"|[^\\[{\"\\n,}]+)")
    let files = example.mapValues { text -> String in
      guard text.hasPrefix("---\n"), let end = text.firstRange(of: "\n---\n") else { return text }
      return String(text[..<end.lowerBound]).replacing(pattern) { match in
        String(match.output[1].substring ?? "") + blank
      } + String(text[end.lowerBound...])
    }
    #expect(files != example)
    let assessment = Pipeline.assess(Content(files), today: Day(daysSinceEpoch: 0))
    let shown = blank.trimming { $0 == "\"" }
    let named = assessment.lines { $0.outcome == .met }.filter { line in
      let words = line.verdict.finding.message.split { " ,“”".contains($0) }
      return words.contains { $0 == shown } || line.verdict.finding.message.contains("“”")
    }
    #expect(named.isEmpty, "\(named.map { "\($0.rule.code) \($0.verdict.finding.message)" })")
  }
}
