extension Rule {
  static let claimedDatesRecorded = Rule(
    id: "claimed-dates-recorded", code: "DOC-12",
    title: "Version control had the document by the day that it claims",
    rationale: """
      A date in a document is what its author wrote. An auditor sets it beside the day on which the \
      text arrived on the main line, one business day allowed (five for entries of a review ledger, \
      which are minutes of a meeting); where the later day breaks the deadline that the earlier one \
      kept, it is an error. A commit's own dates can be set by hand, and a squash, a rebase or an \
      import replaces them: then the history cannot decide, and says so.
      """,
    criteria: [.cc2_1, .cc5_3], level: .warning,
    examples: [
      .good("committed on the day it was published", .postMortem, history("2026-03-17T15:04:00Z")),
      .good("on the next business day", .postMortem, history("2026-03-18T09:00:00Z")),
      .bad(
        "published in time on paper, on the main line a week late", .postMortem,
        "published_at: ↓2026-03-17\n" + history("2026-03-26T09:00:00Z")),
      .bad(
        "late on the main line, within the deadline still", .postMortem,
        "published_at: ↓2026-03-13\n" + history("2026-03-18T09:00:00Z")),
      .bad(
        "a draft in time, the finished text late", .postMortem,
        """
        published_at: ↓2026-03-17
        -- .git --
        2026-03-13T09:00:00Z INC-20260312-01.md draft
        2026-04-02T09:00:00Z INC-20260312-01.md
        """),
      .bad(
        "a playbook approved before its text was there", .playbook,
        """
        approved_on: ↓2025-12-01
        -- .git --
        2026-02-02T09:00:00Z playbook.md
        """),
      .bad(
        "a review that was entered months later", .playbook,
        """
        reviews: [{on: ↓2026-02-20, by: dana, outcome: no change}]
        -- .git --
        2025-12-01T09:00:00Z playbook.md
        2026-06-29T09:00:00Z playbook.md review 2026-02-20
        """),
      .other(
        .undetermined, "the author's date agrees; it was applied again later", .postMortem,
        history("2026-04-02T09:00:00Z", "authored 2026-03-17T15:00:00Z")),
      .other(
        .undetermined, "squashed: the branch's own dates are gone", .postMortem,
        history("2026-04-02T09:00:00Z", "squash")),
      .other(
        .undetermined, "imported with the first commit of the repository", .postMortem,
        history("2026-04-02T09:00:00Z", "first")),
      .other(
        .undetermined, "changed and not committed", .postMortem,
        history("2026-03-17T15:04:00Z", "changed")),
      .other(
        .undetermined, "a shallow clone", .postMortem, "-- .git --\nnone: the clone is shallow"),
    ]
  ) { evidence in
    guard let provenance = evidence.provenance else { return [] }
    let claims = claims(of: evidence)
    if let obstacle = provenance.obstacle {
      // Said once: the same reason on each of a thousand documents helps nobody.
      guard let first = claims.first else { return [] }
      return [
        .undetermined(
          Subject("history", path: first.document.path), at: first.day.span,
          "no history shows since when \(counted(claims.count, "claimed date")) stood there: \(obstacle)",
          help: "run it in a full clone of the repository, or say --provenance none")
      ]
    }
    return claims.map { judge($0, provenance, evidence) }
  }

  private static func history(_ time: String, _ words: String = "") -> String {
    "-- .git --\n\(time) INC-20260312-01.md \(words)"
  }

  /// A day on which a document says that it was there.
  private struct Claim {
    let document: Document
    let key: String
    let day: Located<Day>
    let text: Text
    /// The deadline that the day keeps.
    let deadline: Deadline?
  }

  /// What must have been there by the day.
  private enum Text {
    /// The document in any form.
    case any
    /// The finished text, not the first draft.
    case finished
    /// An entry of the review ledger.
    case entry
  }

  private static func claims(of evidence: Evidence) -> [Claim] {
    var claims: [Claim] = []
    for incident in evidence.incidents {
      guard let postMortem = incident.postMortem, !postMortem.isDraft,
        let published = postMortem.publishedAt
      else { continue }
      let zone = evidence.calendar(for: postMortem.path).zone
      let day: Located<Day> =
        switch published {
        case .instant(let instant): instant.map(zone.day(of:))
        case .day(let day): day
        }
      claims.append(
        Claim(
          document: postMortem.document, key: "published_at", day: day, text: .finished,
          deadline: deadline(of: incident, evidence)))
    }
    for document in evidence.playbooks.map(\.document) + evidence.exceptions.map(\.document) {
      guard let day = document.frontMatter.day("approved_on") else { continue }
      claims.append(
        Claim(document: document, key: "approved_on", day: day, text: .any, deadline: nil))
    }
    for playbook in evidence.playbooks {
      claims += playbook.reviews.map { review in
        Claim(
          document: playbook.document, key: "review of", day: review.on, text: .entry,
          deadline: nil)
      }
    }
    return claims.sorted { $0.day.span < $1.day.span }
  }

  private static func deadline(of incident: Incident, _ evidence: Evidence) -> Deadline? {
    guard let duty = incident.playbook?.promises.postMortem, let level = incident.severity,
      duty.requires(level), let limit = duty.limit(for: level),
      let start = incident.instant(duty.from?.value ?? "resolved_at")
    else { return nil }
    return evidence.deadline(from: start.value, within: limit.value, for: incident.path)
  }

  private static func judge(
    _ claim: Claim, _ provenance: Provenance, _ evidence: Evidence
  ) -> Verdict {
    let path = claim.document.path
    let said = "\(claim.key) \(claim.day.value.iso)"
    var subject = Subject.document(claim.document)
    if claim.text == .entry { subject = Subject("\(subject.id) \(said)", path: path) }
    if let obstacle = provenance.obstacle(for: path) {
      return .undetermined(
        subject, at: claim.day.span, "the history cannot confirm \(said): \(obstacle)",
        help: "commit it")
    }
    let history = provenance[path]
    let revision =
      switch claim.text {
      case .any: history?.first
      case .finished: history?.completion
      case .entry:
        history?.arrivals.last {
          provenance.reading(of: $0)?.reviews.contains(claim.day.value) ?? false
        }
      }
    let what =
      switch claim.text {
      case .any: "document"
      case .finished: "finished text"
      case .entry: "entry"
      }
    guard let revision else {
      return .undetermined(
        subject, at: claim.day.span,
        "the history cannot confirm \(said): no commit that was read holds the \(what)")
    }
    let commit = revision.commit
    let zone = evidence.calendar(for: path).zone
    let place = "commit \(commit.shortID), \(zone.local(commit.committed)) \(zone.identifier)"
    let notes = [Finding.Note("arrived with \(place)")]
    switch evidence.arrival(
      of: revision, by: claim.day.value, businessDays: claim.text == .entry ? 5 : 1)
    {
    case .inTime: return .met(subject, at: claim.day.span, "\(said); on the main line by \(place)")
    case .open(let why):
      return .undetermined(
        subject, at: claim.day.span, "the history cannot confirm \(said): \(why)", notes: notes,
        help: "show the branch, the review or the ticket in which it was published")
    case .late: break
    }
    let broken = claim.deadline.flatMap {
      $0.isMet(by: claim.day.value) && !$0.isMet(by: commit.committed) ? $0 : nil
    }
    return .deviation(
      subject, at: claim.day.span,
      "\(said) is claimed; the \(what) is on the main line from \(zone.day(of: commit.committed).iso)"
        + (broken == nil ? "" : ", after it was due"),
      level: broken == nil ? .warning : .error,
      notes: notes + (broken.map { [Finding.Note($0.working)] } ?? []),
      help: "show how it was published by then, or correct the date")
  }
}
