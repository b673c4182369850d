import Foundation
import Testing

@testable import TickmarkKit

/// Keeps every import and every name where CONTRIBUTING.md puts it, by reading the source text.
@Suite struct ArchitectureTests {
  /// A source file with its code: comments and texts are left out, so that they may say anything.
  private struct Source {
    /// From `Sources/` on, such as `TickmarkKit/Rules/Rule.swift`.
    let path: String
    let lineCount: Int
    let head: String
    let code: [(number: Int, text: String)]
    /// The lines on which each word stands.
    let words: [String: [Int]]

    init(path: String, text: String) {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      var isInText = false
      var code: [(Int, String)] = []
      var words: [String: [Int]] = [:]
      for (index, line) in lines.enumerated() {
        if line.contains("\"\"\"") {
          if line.ranges(of: "\"\"\"").count == 1 { isInText.toggle() }
        } else if !isInText {
          let bare = Self.bare(line)
          code.append((index + 1, bare))
          for word in bare.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") }) {
            words[String(word), default: []].append(index + 1)
          }
        }
      }
      self.path = path
      self.code = code
      self.words = words
      lineCount = lines.count
      head = lines.prefix(30).joined(separator: "\n")
    }

    /// A line without the texts in it and the comment behind it.
    private static func bare(_ line: Substring) -> String {
      var result = ""
      var isInText = false
      var previous: Character = " "
      for character in line {
        if character == "\"", previous != "\\" {
          isInText.toggle()
        } else if !isInText {
          if character == "/", previous == "/" { return String(result.dropLast()) }
          result.append(character)
        }
        previous = character
      }
      return result
    }

    var imports: [(number: Int, module: String)] {
      code.compactMap { number, text in
        guard text.contains("import ") else { return nil }
        return text.firstMatch(of: #/\bimport (?:struct |func |class |enum )?(\w+)/#)
          .map { (number, String($0.1)) }
      }
    }
    /// The folder of the library.
    var folder: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

    /// The name behind `struct`, `enum` … on a line.
    private static func declared(_ line: String) -> String? {
      let words = line.split(whereSeparator: { !($0.isLetter || $0.isNumber || $0 == "_") })
      let kinds: Set = ["struct", "class", "enum", "protocol", "actor", "typealias"]
      guard let kind = words.firstIndex(where: { kinds.contains(String($0)) }),
        kind + 1 < words.count, words[kind + 1].first?.isUppercase ?? false
      else { return nil }
      return String(words[kind + 1])
    }

    /// The types that it declares, nested ones too.
    var types: [String] {
      code.compactMap { Self.declared($0.text) }
    }

    /// The types at its top level that other files can see.
    var visibleTypes: [String] {
      code.compactMap { _, text in
        guard let first = text.first, first.isLetter, !text.contains("private ") else { return nil }
        return Self.declared(text)
      }
    }
    func isIn(_ folder: String) -> Bool { path.hasPrefix(folder + "/") }
  }

  private static let sources: [Source] = {
    let root = Fixtures.root.appending(path: "Sources")
    let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String }
    return (paths ?? []).filter { $0.hasSuffix(".swift") }.sorted().map { path in
      let text = (try? String(contentsOf: root.appending(path: path), encoding: .utf8)) ?? ""
      return Source(path: path, text: text)
    }
  }()

  @Test func `the sources are found`() {
    #expect(Self.sources.count > 80)
    #expect(Self.sources.contains { $0.path == "TickmarkKit/Pipeline.swift" })
  }

  @Test(arguments: [
    ("Yams", ["TickmarkKit/Source"]), ("CMarkGFM", ["TickmarkKit/Source"]),
    ("Mustache", ["TickmarkKit/Site"]), ("ArgumentParser", ["tickmark"]),
    // The git program and the ssh-keygen program.
    ("Subprocess", ["TickmarkKit/Provenance", "tickmark"]),
  ])
  func `a dependency is imported where it belongs`(module: String, folders: [String]) {
    for source in Self.sources where !folders.contains(where: source.isIn) {
      for (number, name) in source.imports where name == module {
        Issue.record("\(source.path):\(number) imports \(module); only \(folders) do")
      }
    }
  }

  @Test(arguments: [
    ("Date()", "take the day as an argument"), ("Date.now", "take the day as an argument"),
    ("print(", "return the text; the command prints it"),
    ("CommandLine", "take the value as an argument"),
    ("ProcessInfo", "take the value as an argument"), ("exit(", "throw; the command ends"),
  ])
  func `the library reads no clock and no environment`(name: String, cure: String) {
    for source in Self.sources where source.isIn("TickmarkKit") {
      for (number, text) in source.code {
        let isUsed = text.ranges(of: name).contains { range in
          guard range.lowerBound > text.startIndex else { return true }
          let before = text[text.index(before: range.lowerBound)]
          return !(before.isLetter || before.isNumber || before == "_" || before == ".")
        }
        #expect(!isUsed, "\(source.path):\(number) uses \(name); \(cure)")
      }
    }
  }

  @Test func `every rule is listed`() throws {
    let list = try #require(Self.sources.first { $0.path.hasSuffix("Rules/AllRules.swift") })
    var count = 0
    for source in Self.sources where source.isIn("TickmarkKit/Rules") {
      for (number, text) in source.code {
        guard text.contains(" = Rule("),
          let match = text.firstMatch(of: #/static let (\w+)/#)
        else { continue }
        count += 1
        let name = String(match.1)
        #expect(
          list.words[name] != nil,
          "\(source.path):\(number): \(name) never runs; add it to Rule.all in Rules/AllRules.swift"
        )
      }
    }
    #expect(count == Rule.all.count)
  }

  /// One rule a file, so that a rule is found by its name.
  @Test func `a rule has its file to itself`() {
    for source in Self.sources where source.isIn("TickmarkKit/Rules") {
      let count = source.code.count { $0.text.contains(" = Rule(") }
      #expect(count <= 1, "\(source.path) holds \(count) rules; give each its own file")
    }
  }

  @Test func `a long file explains itself`() {
    for source in Self.sources where source.isIn("TickmarkKit/Rules") && source.lineCount > 300 {
      #expect(
        source.head.contains("long"),
        "\(source.path) has \(source.lineCount) lines; divide it, or say at its top why it is long")
    }
  }

  /// Types declared in one folder must not be named in a folder before it in the pipeline.
  @Test(arguments: [
    (
      "Source",
      ["Promises", "Provenance", "Records", "Rules", "Reports", "Workpaper", "Site", "Pack"]
    ),
    ("Promises", ["Provenance", "Records", "Rules", "Reports", "Workpaper", "Site", "Pack"]),
    ("Provenance", ["Records", "Rules", "Reports", "Workpaper", "Site", "Pack"]),
    ("Records", ["Rules", "Reports", "Workpaper", "Site", "Pack"]),
    ("Rules", ["Reports", "Workpaper", "Site", "Pack"]),
    ("Workpaper", ["Reports", "Site", "Pack"]),
    (
      "Pack",
      ["Source", "Promises", "Provenance", "Records", "Rules", "Reports", "Workpaper", "Site"]
    ),
  ])
  func `no arrow of the pipeline runs back`(folder: String, later: [String]) {
    let here = Self.sources.filter { $0.isIn("TickmarkKit/\(folder)") }
    // A nested type may share its name with one of a later folder.
    let own = Set(Self.sources.filter { !later.contains($0.folder) }.flatMap(\.types))
    for other in later {
      let types = Set(
        Self.sources.filter { $0.isIn("TickmarkKit/\(other)") }.flatMap(\.visibleTypes))
      for type in types.subtracting(own).sorted() {
        for source in here {
          for number in source.words[type] ?? [] {
            Issue.record("\(source.path):\(number) uses \(type) of \(other)/; \(folder)/ must not")
          }
        }
      }
    }
  }
}
