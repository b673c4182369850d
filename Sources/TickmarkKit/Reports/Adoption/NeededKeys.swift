extension DocumentType {
  /// The keys that a document of the type should not be without, each with the reason.
  ///
  /// More than the required keys: what rules ask of every such document.
  var needed: [(key: String, why: String)] {
    switch self {
    case .playbook:
      [
        ("id", "records name the playbook by it; choose a name that no other document has"),
        ("owner", "somebody must be accountable for it"),
        ("version", "a record answers to the version in force when it happened"),
        ("approved_by", "a playbook that nobody approved promises nothing"),
        ("approved_on", "shows that it was approved before it was used"),
        ("effective_from", "the first day on which its promises hold"),
        ("last_reviewed_on", "shows that it is kept up to date; better a ledger under “reviews”"),
        ("next_review_on", "tells an overdue review from one that is not yet due"),
      ]
    case .incident, .postMortem:
      [
        ("id", "everything about an incident is found by it; choose the next id"),
        ("severity", "all promises depend on it; use a level of the playbook's severity table"),
        ("owner", "somebody must be accountable for the document"),
      ]
        + (self == .postMortem
          ? [
            ("author", "who wrote it must not be the only one who reviewed it"),
            ("reviewed_by", "shows that somebody else read it"),
            ("published_at", "compared with the time that the playbook gives for a post-mortem"),
          ] : []) + [
          ("incident_commander", "the playbook promises that somebody leads"),
          ("started_at", "the time to detect counts from it"),
          ("detected_at", "decides which version of the playbook held; all targets count from it"),
          ("acknowledged_at", "compared with the playbook's time to acknowledge"),
          ("mitigated_at", "compared with the playbook's time to contain"),
          ("resolved_at", "compared with the playbook's time to resolve"),
          ("detection_source", "compared with the sources that the playbook names"),
          ("data_exposure", "somebody must determine whether data was exposed"),
        ]
    case .drill:
      [
        ("id", "actions and gaps are found by it; choose the next id"),
        ("held_on", "shows that drills were held when the playbook asks for them"),
        ("scenario", "drills must not always be the same"),
        ("environment", "drills are not held in production"),
        ("facilitator", "who can be asked about it"),
        ("participants", "who has taken part in one"),
        ("severity", "the level whose targets the drill is measured by"),
      ]
    case .riskReview, .exception, .register:
      keys.filter(\.isRequired).filter { $0.name != "type" }.map { ($0.name, $0.summary) }
    }
  }
}
