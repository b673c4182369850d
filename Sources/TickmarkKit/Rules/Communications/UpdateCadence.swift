/// Tests the time between notices against a promised cadence.
///
/// The gaps run from the first notice to the resolution notice. An update that was announced for
/// later (`next_update_by`) replaces the cadence, so that a night may pass; one announced for
/// sooner does not, because the playbook did not ask for it. Once the incident is resolved within
/// the time, nothing more is due.
struct UpdateCadence {
  let incident: Incident
  let level: SeverityLevel
  let promise: NoticePromise
  let limit: TimeLimit
  let evidence: Evidence
  /// Whether the first gap runs from detection, where no other rule asks for a first notice.
  var startsAtDetection = false

  private struct Point {
    let at: Instant
    let notice: Communication?
  }

  var verdicts: [Verdict] {
    let subject = Subject.incident(incident)
    let notices = incident.notices(for: promise)
    let place = notices.last?.sentAt?.span ?? incident.communicationsPlace
    guard !limit.isImmediate else {
      return [
        .undetermined(
          subject, at: place, "“\(promise.text)” is no time that can be tested",
          notes: [promise.note])
      ]
    }
    if notices.isEmpty, let bad = incident.unreadableNotice(by: promise.channel) {
      return [.undetermined(subject, at: bad.span, "the time of a notice cannot be read")]
    }
    var points = notices.map { Point(at: $0.sentAt!.value, notice: $0) }
    if startsAtDetection {
      guard let detected = incident.detectedAt else {
        return [.undetermined(subject, at: place, "detected_at is missing, so nothing is counted")]
      }
      points.insert(Point(at: detected.value, notice: nil), at: 0)
    }
    guard !points.isEmpty else {
      return [
        .notApplicable(subject, at: place, "no notice was sent, so none had to follow")
      ]
    }
    return check(points, subject, place)
  }

  private func check(_ points: [Point], _ subject: Subject, _ place: Span) -> [Verdict] {
    var found: [Verdict] = []
    var longest = 0
    var tested = 0
    for (index, point) in points.enumerated() {
      let next = index + 1 < points.count ? points[index + 1] : nil
      let resolved = incident.resolvedAt?.value
      if let resolved, point.at >= resolved { break }
      let deadline = evidence.deadline(from: point.at, within: limit, for: incident.path)
      let agreed = point.notice?.nextUpdateBy?.value
      func isOnTime(_ instant: Instant) -> Bool {
        deadline.isMet(by: instant) || agreed.map { instant <= $0 } ?? false
      }
      if let next, isOnTime(next.at) {
        longest = max(longest, next.at - point.at)
        tested += 1
        continue
      }
      if let resolved, isOnTime(resolved) {
        tested += 1
        break
      }
      if next == nil, resolved == nil {
        return found + [unfinished(deadline, agreed, subject, place)]
      }
      let end = next?.at ?? resolved!
      found.append(silence(from: point, to: next, end: end, agreed: agreed, subject))
    }
    guard found.isEmpty else { return found }
    guard tested > 0 else {
      return [.notApplicable(subject, at: place, "the only notice went out after the resolution")]
    }
    let gap =
      longest == 0 ? "resolved before another was due" : "at most \(duration(longest)) apart"
    let promised = limit.text
    return [.met(subject, at: place, "\(gap); \(level.id) promises one every \(promised)")]
  }

  /// The incident has no end yet.
  private func unfinished(
    _ deadline: Deadline, _ agreed: Instant?, _ subject: Subject, _ place: Span
  ) -> Verdict {
    guard incident.isOpen else {
      return .undetermined(subject, at: place, "resolved_at is missing, so the last gap has no end")
    }
    let zone = deadline.zone
    let due = max(deadline.dueAt, agreed ?? deadline.dueAt)
    guard evidence.isPast(zone.day(of: due)) else {
      return .notYetDue(subject, at: place, "the next update is due \(zone.local(due))")
    }
    return .deviation(
      subject, at: place,
      "no \(promise.what) has followed since \(zone.local(due)), and \(incident.id) is open",
      level: level(of: promise), notes: [promise.note])
  }

  private func silence(
    from point: Point, to next: Point?, end: Instant, agreed: Instant?, _ subject: Subject
  ) -> Verdict {
    let place = next?.notice?.sentAt?.span ?? point.notice?.sentAt?.span
    let before = point.notice == nil ? "after detection" : "between two notices"
    let until = next == nil ? "before the resolution" : before
    if let written = point.notice?.unreadableNextUpdate {
      return .undetermined(
        subject, at: written.span,
        "next_update_by “\(written.value)” cannot be read, so the gap after it is not judged",
        notes: [promise.note], help: "write it as 2026-03-12T16:00:00Z")
    }
    var notes = [promise.note]
    if let earlier = point.notice?.sentAt?.span, next != nil {
      notes.append(Finding.Note("the notice before", at: earlier))
    }
    if let agreed, let span = point.notice?.nextUpdateBy?.span, agreed < end {
      notes.append(Finding.Note("the next one was announced here", at: span))
    }
    return .deviation(
      subject, at: place ?? incident.communicationsPlace,
      "\(duration(end - point.at)) without \(promise.what.withArticle) \(until); \(level.id) promises one every \(limit.text)",
      level: level(of: promise), notes: notes,
      help: "record a longer time that was announced as “next_update_by: …” of the notice before")
  }

  private func level(of promise: NoticePromise) -> Rule.Level? {
    promise.isMandatory ? .error : nil
  }
}
