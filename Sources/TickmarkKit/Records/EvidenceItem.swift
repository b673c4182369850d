/// A reference to something that shows what happened: an alert, a log, a pull request, a run.
public struct EvidenceItem: Sendable {
  /// What it shows, whatever the system it lies in.
  public enum Category: Sendable {
    /// An alert, a log, a measurement: how the incident was seen.
    case signal
    /// A pull request, a commit, a switched flag: what was changed.
    case change
    /// A deployment, a pipeline run, a rollback: how the change got there.
    case run
    case other
  }

  public enum Phase: String, Sendable {
    case containment, fix
  }

  public let kind: Located<String>?
  /// The link, the file's path, or the text.
  public let reference: Located<String>
  /// Whether the reference is written as a file of the content.
  public let isFile: Bool
  public let phase: Phase?
  public let capturedAt: Located<String>?
  public let capturedBy: Located<String>?
  public let system: Located<String>?
  public let archive: Located<String>?
  public let span: Span

  init?(_ item: Located<YAMLValue>) {
    let file = item.string("file")
    let written = file ?? item.string("link") ?? item.string("ref") ?? item.string("id")
    guard let reference = written ?? item.text else { return nil }
    self.reference = reference
    isFile = file != nil
    kind = item.string("kind")
    phase = item.string("phase").flatMap { phase in
      let word = phase.value.folded
      if word.hasPrefix("contain") || word.hasPrefix("mitigat") { return .containment }
      return word.hasPrefix("fix") || word.hasPrefix("resol") || word.hasPrefix("permanent")
        ? .fix : nil
    }
    capturedAt = item.string("captured_at")
    capturedBy = item.string("captured_by")
    system = item.string("system")
    archive = item.string("archive")
    span = item.span.firstLine
  }

  /// By its kind, else by the shape of its link.
  public var category: Category {
    if let kind, let category = Self.kinds[kind.value.folded.filter { !"-_ ".contains($0) }] {
      return category
    }
    return Self.category(ofLink: reference.value)
  }

  private static let kinds: [String: Category] = [
    "alert": .signal, "log": .signal, "logs": .signal, "trace": .signal, "metric": .signal,
    "monitor": .signal, "screenshot": .signal, "ticket": .other, "chat": .other,
    "pullrequest": .change, "pr": .change, "mergerequest": .change, "mr": .change,
    "commit": .change, "flag": .change, "change": .change, "revert": .change,
    "run": .run, "deploy": .run, "deployment": .run, "rollback": .run, "pipeline": .run,
    "workflow": .run, "build": .run, "release": .run, "restart": .run,
    "communication": .other, "other": .other,
  ]

  /// What a link leads to, by the paths that the usual hosts give such pages.
  static func category(ofLink link: String) -> Category {
    let folded = link.folded
    func has(_ parts: String...) -> Bool { parts.contains { folded.holds($0) } }
    if has("/actions/runs/", "/pipelines/", "/deployments/", "/builds/", "/jobs/", "/releases/") {
      return .run
    }
    if has("/pull/", "/pulls/", "/pull-requests/", "/merge_requests/", "/commit/", "/commits/") {
      return .change
    }
    if has("alert", "pagerduty", "opsgenie", "sentry", "grafana", "datadog")
      || folded.hasSuffix(".log") || folded.hasSuffix(".log.gz")
    {
      return .signal
    }
    return .other
  }
}

extension Incident {
  /// Everything listed under `evidence`, in the order written.
  public var evidenceItems: [EvidenceItem] {
    (value("evidence")?.items ?? []).compactMap(EvidenceItem.init)
  }
}
