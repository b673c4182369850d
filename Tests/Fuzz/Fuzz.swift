import Foundation

@testable import TickmarkKit

// Fuzz targets, chosen by FUZZ_TARGET. Whatever the bytes are, nothing may trap, hang or say something
// of a place that is not in the file. libFuzzer brings the `main`.

let targets: [String: @Sendable ([UInt8]) -> Void] = [
  "front-matter": { bytes in
    let source = SourceFile(path: "a.md", text: "---\n" + String(decoding: bytes, as: UTF8.self))
    let front = FrontMatter.read(source)
    expect(places(front.root) + front.problems.map(\.span), in: source)
  },
  "markdown": { bytes in
    let source = SourceFile(path: "a.md", text: String(decoding: bytes, as: UTF8.self))
    let document = Document(source)
    expect(document.problems.map(\.span) + document.blocks.map(\.span), in: source)
    _ = document.sections.count + document.blocks.plainText.utf8.count
  },
  "time-limits": { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    if case .limit(let limit) = TimeLimit.read(text) {
      guard case .limit(let again) = TimeLimit.read(limit.iso), again.iso == limit.iso else {
        // “Immediate” is a limit of zero; everything else must survive being written down.
        precondition(limit.iso == "PT0S", "\(limit.iso) is not read back")
        return
      }
    }
  },
  "severity-tables": { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let source = SourceFile(path: "playbook.md", text: "# Severity levels\n\n" + text)
    let document = Document(source)
    let matrix = SeverityMatrix(document)
    expect((matrix?.levels ?? []).map(\.span), in: source)
    _ = Promises(document, severities: matrix)
  },
  "csv": { bytes in
    let source = SourceFile(path: "a.csv", text: String(decoding: bytes, as: UTF8.self))
    let table = CSV(source)
    expect(table.rows.flatMap(\.cells).map(\.span) + table.problems.map(\.span), in: source)
  },
  // Files one after the other, each begun by its path and a line of its own: `== post-mortems/a.md`.
  "check": { bytes in
    var files: [String: [UInt8]] = [
      "tickmark.yml": Array("organization: X\nperiod: {from: 2026-01-01, to: 2026-06-30}\n".utf8)
    ]
    var path = "playbook.md"
    for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      if line.starts(with: "== ".utf8), line.count > 3, line.count < 60 {
        path = String(decoding: line.dropFirst(3), as: UTF8.self)
      } else {
        files[path, default: []] += line + [10]
      }
    }
    let assessment = Pipeline.assess(
      Content(bytes: files), asOf: Day(iso: "2026-07-10"), today: Day(daysSinceEpoch: 20_000))
    let run = Run(assessment, content: "content", failOn: .error)
    for format in ReportFormat.allCases {
      _ = format.text(of: run, options: ReportFormat.Options()).utf8.count
    }
    // A site takes as long as fifty checks: one input in sixteen gets one, the same ones each time.
    guard Digest(sha256: bytes).description.first == "0" else { return }
    guard let templates = try? Templates() else { preconditionFailure("no templates") }
    _ = Site(Workpaper(assessment), templates: templates).files.count
  },
]

/// Every place of a value and of all that is in it.
func places(_ value: Located<YAMLValue>) -> [Span] {
  switch value.value {
  case .scalar, .empty: [value.span]
  case .list(let items): [value.span] + items.flatMap(places)
  case .mapping(let entries): [value.span] + entries.flatMap { [$0.key.span] + places($0.value) }
  }
}

func expect(_ spans: [Span], in source: SourceFile) {
  for span in spans {
    precondition(
      span.range.lowerBound >= 0 && span.range.upperBound <= source.count, "\(span.range)")
    _ = span.start.line + span.text.utf8.count
  }
}

let target: @Sendable ([UInt8]) -> Void = {
  let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
  guard let target = targets[name] else {
    print("FUZZ_TARGET is one of \(targets.keys.sorted().joined(separator: ", "))")
    exit(64)
  }
  return target
}()

@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ size: Int) -> Int32 {
  target(Array(UnsafeBufferPointer(start: bytes, count: size)))
  return 0
}
