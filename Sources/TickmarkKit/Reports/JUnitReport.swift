/// `--format junit`: JUnit XML with one suite a document and one case a rule.
///
/// A case fails when an error or a warning is open, and passes only when everything the rule says
/// of the document is met. All else is skipped with its reason: a note, an exception, what was
/// known before, what is not applicable or not yet due. So is what is undetermined, which nobody
/// may take for met; where `--fail-on undetermined` asks for it, it is an error of the case.
public struct JUnitReport: Sendable {
  let run: Run

  public init(_ run: Run) { self.run = run }

  public var text: String {
    var output = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n"
    for (number, suite) in suites.enumerated() { output += xml(suite, number: number) }
    return output + "</testsuites>\n"
  }

  private struct Suite {
    let path: String
    /// In the order of the catalogue.
    var cases: [Case] = []
  }

  private struct Case {
    let rule: Rule
    var met = 0
    var lines: [Run.Line] = []

    /// The lines that decide what becomes of the case, with what it becomes.
    var result: (kind: Kind, lines: [Run.Line]) {
      for kind in Kind.allCases {
        let deciding = lines.filter { Kind($0) == kind }
        if !deciding.isEmpty { return (kind, deciding) }
      }
      return (.passed, [])
    }
  }

  /// What becomes of a case, the most urgent first.
  private enum Kind: CaseIterable {
    case failed, errored, skipped, passed

    init(_ line: Run.Line) {
      switch line.outcome {
      case .deviation where !line.isKnown && line.verdict.level > .note: self = .failed
      // A note can fail when it is about something overdue.
      case .deviation where line.fails: self = .failed
      case .undetermined where line.fails: self = .errored
      case .met: self = .passed
      default: self = .skipped
      }
    }
  }

  private var suites: [Suite] {
    let lines = Dictionary(grouping: run.lines) { $0.verdict.subject.path + "\n" + $0.rule.id }
    var suites: [String: Suite] = [:]
    for result in run.assessment.results {
      var cases: [String: Case] = [:]
      for verdict in result.verdicts {
        let path = verdict.subject.path
        if cases[path] == nil {
          cases[path] = Case(rule: result.rule, lines: lines[path + "\n" + result.rule.id] ?? [])
        }
        if verdict.outcome == .met { cases[path]!.met += 1 }
      }
      for (path, one) in cases { suites[path, default: Suite(path: path)].cases.append(one) }
    }
    return suites.values.sorted { $0.path < $1.path }
  }

  private func xml(_ suite: Suite, number: Int) -> String {
    let path = run.path(suite.path).xml
    let results = suite.cases.map { ($0, $0.result) }
    func count(_ kind: Kind) -> Int { results.count { $0.1.kind == kind } }
    // Nothing is timed: the same content gives the same bytes.
    var output = """
        <testsuite package="tickmark" id="\(number)" name="\(path)" \
      timestamp="\(run.assessment.evidence.asOf.iso)T00:00:00" hostname="localhost" \
      tests="\(results.count)" failures="\(count(.failed))" errors="\(count(.errored))" \
      skipped="\(count(.skipped))" time="0">
          <properties>
            <property name="tickmark.version" value="\(TickmarkVersion.current)"/>
          </properties>

      """
    for (one, result) in results {
      let head =
        "    <testcase name=\"\(one.rule.id): \(one.rule.title.xml)\" classname=\"\(path)\" time=\"0\""
      guard let first = result.lines.first else {
        output += head + "/>\n"
        continue
      }
      let message =
        words(first) + (result.lines.count > 1 ? ", and \(result.lines.count - 1) more" : "")
      output += head + ">\n"
      switch result.kind {
      case .failed:
        output += element("failure", type: first.verdict.level.rawValue, message, result.lines)
      case .errored:
        output += element("error", type: first.outcome.rawValue, message, result.lines)
      case .skipped, .passed: output += "      <skipped message=\"\(message.xml)\"/>\n"
      }
      output += "    </testcase>\n"
    }
    return output + "    <system-out></system-out>\n    <system-err></system-err>\n  </testsuite>\n"
  }

  private func element(
    _ name: String, type: String, _ message: String, _ lines: [Run.Line]
  ) -> String {
    let body = lines.map { line in
      let start = line.finding.span.start
      let notes = line.finding.notes.map { note in
        let place = note.span.map { " (\(run.path($0.path)):\($0.start.line))" } ?? ""
        return "\n  note: \(note.message)\(place)"
      }
      let help = line.finding.help.map { "\n  help: \($0)" } ?? ""
      return "\(run.path(line.finding.span.path)):\(start.line):\(start.column): \(words(line))"
        + notes.joined() + help
    }
    return "      <\(name) type=\"\(type)\" message=\"\(message.xml)\">"
      + body.joined(separator: "\n").xml(keepsLines: true) + "</\(name)>\n"
  }

  private func words(_ line: Run.Line) -> String {
    let label =
      line.outcome == .deviation ? line.verdict.level.rawValue : line.outcome.words
    return "\(label): \(line.finding.message)" + (line.standing.words.map { " (\($0))" } ?? "")
  }
}

extension String {
  /// The text for an attribute or an element of XML 1.0, on one line.
  fileprivate var xml: String { xml(keepsLines: false) }

  /// What XML 1.0 cannot hold, such as most control characters, becomes U+FFFD.
  fileprivate func xml(keepsLines: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\n" where keepsLines: result.append(scalar)
      case "\n", "\r", "\t": result.append(" ")
      case _
      where scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
        || scalar.value & 0xFFFE == 0xFFFE:
        result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
