/// What a workpaper says of an incident beside its verdicts: whose it is, how it is counted, and
/// whether it needs a post-mortem.
extension Incident {
  /// The folder of the playbook that answers for it; empty for the content's own.
  var system: String {
    guard let path = playbook?.path, let slash = path.lastIndex(of: "/") else { return "" }
    return String(path[..<slash])
  }

  /// The severity as it is counted: the level reached, else the label as written.
  var label: String { severity?.id ?? severityLabel?.value ?? "no severity" }

  /// Whether the playbook in force asks for a post-mortem at its severity.
  var isPostMortemRequired: Bool {
    guard !isVoid, let severity, let duty = playbook?.promises.postMortem else { return false }
    return duty.requires(severity)
  }

  /// When the post-mortem is due, counted as the playbook says; nil where it does not say.
  func postMortemDeadline(_ evidence: Evidence) -> Deadline? {
    guard isPostMortemRequired, let duty = playbook?.promises.postMortem,
      let limit = duty.limit(for: severity),
      let from = document.frontMatter.instant(duty.from?.value ?? Milestone.resolved.key)
    else { return nil }
    return evidence.deadline(from: from.value, within: limit.value, for: path)
  }
}
