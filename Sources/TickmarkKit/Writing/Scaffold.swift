/// The text that a new document begins with, from the folder `scaffolds`.
///
/// `{{name}}` is a value, `{{name|blank}}` a value or the blank a person fills in, as it will stand
/// in the document; `{{|blank}}` is always a blank. A line that is nothing but `{{name}}` takes a
/// block of lines, or goes when there is none. In front matter and settings values become YAML
/// scalars, quoted where they must be; behind a `#` and in the body they stand as they are.
struct Scaffold {
  /// Which files there are, by name.
  static let texts: [String: String] = [
    "README.md": PackageResources.README_md,
    "exception.md": PackageResources.exception_md,
    "drill.md": PackageResources.drill_md,
    "incident.md": PackageResources.incident_md,
    "playbook.md": PackageResources.playbook_md,
    "post-mortem.md": PackageResources.post_mortem_md,
    "register.md": PackageResources.register_md,
    "risk-review.md": PackageResources.risk_review_md,
    "tickmark.yml": PackageResources.tickmark_yml,
  ].mapValues { String(decoding: $0, as: UTF8.self) }

  let name: String

  /// The text with values in it.
  ///
  /// - Parameters:
  ///   - values: by name; nil and the empty text are no value.
  ///   - blocks: lines by name.
  func filled(_ values: [String: String?], blocks: [String: [String]] = [:]) -> String {
    var isYAML = name.hasSuffix(".yml")
    var lines: [String] = []
    for (number, line) in (Self.texts[name] ?? "").split(
      separator: "\n", omittingEmptySubsequences: false
    ).enumerated() {
      if line == "---", name.hasSuffix(".md") { isYAML = number == 0 }
      if line.hasPrefix("{{"), line.hasSuffix("}}"),
        case let key = String(line.dropFirst(2).dropLast(2)),
        let block = blocks[key]
      {
        lines += block
      } else {
        lines.append(Self.line(line, values, isYAML: isYAML))
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func line(
    _ line: Substring, _ values: [String: String?], isYAML: Bool
  ) -> String {
    var result = ""
    var rest = line
    while let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}")
    {
      result += rest[..<open.lowerBound]
      let parts = rest[open.upperBound..<close.lowerBound].split(
        separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
      let value = (values[String(parts[0])] ?? nil)?.oneLine
      let text =
        value.flatMap { $0.isEmpty ? nil : $0 } ?? (parts.count > 1 ? String(parts[1]) : "")
      result += isYAML && !result.contains("#") ? text.yamlScalar : text
      rest = rest[close.upperBound...]
    }
    return result + rest
  }
}

extension String {
  /// The text without line breaks and control characters.
  var oneLine: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 })
    )
    .split(separator: " ").joined(separator: " ")
  }

  /// The text as YAML that any reader takes for this text: plain where that is plain enough.
  var yamlScalar: String {
    if isEmpty { return "" }
    let isDate = Day(iso: self) != nil || Instant(iso: self) != nil
    let allowed = unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || " -_./+".unicodeScalars.contains(scalar)
    }
    let words: Set = ["yes", "no", "true", "false", "null", "on", "off", "y", "n"]
    let isPlain =
      allowed && (first!.isLetter || allSatisfy(\.isWholeNumber)) && last != " "
      && !words.contains(folded)
    if isDate || isPlain { return self }
    let escaped = replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"" + escaped + "\""
  }
}
