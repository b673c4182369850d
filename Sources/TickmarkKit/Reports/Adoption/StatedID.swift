/// Ids in titles and names of files.
enum StatedID {
  /// `IRP-CredCompromise: title`: a playbook's id needs no number.
  static func named(in title: String) -> String? {
    guard let token = title.split(separator: ":", maxSplits: 1).first.map({ String($0).trimmed }),
      token.count < title.trimmed.count, token.count <= 40,
      let dash = token.firstIndex(of: "-"),
      token[..<dash].count >= 2, String(token[..<dash]).isShouted,
      token.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }),
      prefixes.contains(token[..<dash].folded)
    else { return nil }
    return token
  }

  /// What stands before the number of an incident's, report's or playbook's id.
  private static let prefixes: Set<String> = [
    "inc", "incident", "pm", "ir", "irp", "pir", "rca", "postmortem", "mi", "prb", "outage",
    "drill", "ims",
    "dr", "sop", "pb", "itsm", "secinc", "sir", "csirt", "inci", "evt", "case",
  ]

  /// Codes of something else than the document.
  private static let foreign: Set<String> = [
    "sev", "p", "s", "cve", "cwe", "rfc", "iso", "utc", "gmt", "http", "https", "sha", "adr", "pr",
    "q", "v", "utf", "ipv", "soc", "nist", "sp", "cc", "ghsa", "aws", "phase", "step", "part",
    "tls", "es",
    "python", "k", "gpt", "covid", "m", "h", "d", "us", "eu", "az", "ap", "node", "level", "tier",
  ]

  static func first(in text: String, isLeading: Bool) -> String? {
    let tokens = text.split { " :,()[]—–·|\"“”".contains($0) }.map(String.init)
    for (index, token) in tokens.enumerated() {
      // `PM-2026-001-recap-pipeline.md` → `PM-2026-001`.
      let parts = token.split(separator: "-", omittingEmptySubsequences: false).flatMap {
        $0.split(separator: "_", omittingEmptySubsequences: false)
      }.map(String.init)
      guard let head = parts.first, !head.isEmpty else { continue }
      var prefix = head.prefix { $0.isLetter }.folded
      var kept = 1
      var length = head.count
      let inner = head.dropFirst(head.prefix { $0.isLetter }.count)
      if inner.isEmpty {
        guard parts.count > 1 else { continue }
        // `SEC-INC-12`
        while kept < parts.count, parts[kept].allSatisfy(\.isLetter), parts[kept].isShouted,
          !parts[kept].isEmpty,
          kept < 3
        {
          prefix = parts[kept].folded
          length += 1 + parts[kept].count
          kept += 1
        }
      } else {
        guard inner.allSatisfy(\.isASCIIDigit) else { continue }
      }
      while kept < parts.count, !parts[kept].isEmpty, parts[kept].isNumber {
        length += 1 + parts[kept].count
        kept += 1
      }
      let id = String(token.prefix(length))
      guard id.contains(where: \.isASCIIDigit), !foreign.contains(prefix) else { continue }
      // Of `INC-2026-07-queue-stalled` the year and the month are no id.
      if kept < parts.count, kept == 3, parts[1].count == 4, parts[1].hasPrefix("20"),
        parts[2].count == 2, let month = Int(parts[2]), (1...12).contains(month)
      {
        continue
      }
      let isKnown = prefixes.contains(prefix)
      // `OPS-123: title`: any tracker's key, where it opens the title.
      let isKey =
        isLeading && index == 0 && head.isShouted && head.count >= 2 && kept == parts.count
        && parts.count > 1
      guard isKnown || isKey, prefix != "dr" || isKey || parts.count > 2 else { continue }
      // `incident-2024-01-05` is a date, not an id.
      let numbers = id.split { !$0.isASCIIDigit }.map(String.init)
      if !head.isShouted, numbers.count == 3, numbers[0].count == 4,
        Day(iso: numbers.joined(separator: "-")) != nil
      {
        continue
      }
      if numbers.joined().count < 2, !isKnown { continue }
      return id
    }
    // `Incident #123`
    return nil
  }
}

extension String {
  fileprivate var isShouted: Bool {
    contains(where: \.isLetter) && allSatisfy { !$0.isLetter || $0.isUppercase && $0.isASCII }
  }

  fileprivate var isNumber: Bool {
    let stem = prefix { $0 != "." }
    return !stem.isEmpty && stem.allSatisfy(\.isASCIIDigit) && (count == stem.count)
  }
}
