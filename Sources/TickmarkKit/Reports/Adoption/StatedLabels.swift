/// The words by which authors label what we keep under a key of front matter; all folded.
///
/// A label may belong to several keys; which of them a type of document has decides. Keys that
/// begin with `*` are none of ours: they are read to tell what was found.
enum StatedLabels {
  static let date = "*date"
  static let edited = "*edited"
  static let zone = "*zone"
  static let ticket = "*ticket"

  /// The keys of a folded label, such as `last reviewed`.
  static func keys(_ label: String) -> [String] { keysByLabel[label] ?? [] }

  /// The labels, the longest first.
  static let all: [[Character]] = keysByLabel.keys.map { Array($0) }
    .sorted { ($1.count, String($0)) < ($0.count, String($1)) }

  private static let keysByLabel: [String: [String]] = {
    var result: [String: [String]] = [:]
    for (key, text) in words {
      for label in text.split(separator: ",") {
        let folded = String(label).folded
        if !folded.isEmpty { result[folded, default: []].append(key) }
      }
    }
    return result
  }()

  private static let words: [(String, String)] = [
    ("title", "title, incident title, postmortem title, document title, タイトル"),
    (
      "id",
      """
      id, incident id, incident number, incident no, incident no., incident #, incident ref, \
      incident reference, incident key, incident identifier, case id, case number, \
      postmortem id, post-mortem id, post mortem id, pm id, report id, report number, rca id, \
      tracking id, reference number, playbook id, document id, doc id, policy id, runbook id, \
      document number, document no, document ref, document reference, policy number, drill id, \
      exercise id, sop id, sop number, インシデントid, インシデント番号, 障害番号, 事件编号, 事故编号, \
      incident-id, vorfall-id, id del incidente, id do incidente
      """
    ),
    (ticket, "ticket, incident ticket, tracking ticket, tracking issue, issue, jira, jira ticket"),
    (
      "owner",
      """
      owner, owners, document owner, doc owner, incident owner, postmortem owner, \
      post-mortem owner, owned by, policy owner, playbook owner, runbook owner, process owner, \
      plan owner, procedure owner, sop owner, maintainer, maintainers, maintained by, dri, \
      owning team, owner team, team owner, responsible owner, オーナー, 文書オーナー, 负责人, 责任人, \
      verantwortlicher, dokumentverantwortlicher, propietario, responsable del documento, \
      proprietário, propriétaire
      """
    ),
    (
      "author",
      """
      author, authors, author(s), written by, created by, prepared by, postmortem author, \
      post-mortem author, report author, drafted by, 作成者, 著者, 作者, autor, autora, autores, auteur, \
      auteurs, verfasser, ersteller
      """
    ),
    (
      "reviewed_by",
      "reviewed by, reviewer, reviewers, reviewer(s), postmortem reviewers, レビュアー, レビュー担当"
    ),
    ("approved_by", "approved by, approver, approvers, document approver, 承認者, freigegeben von"),
    (
      "incident_commander",
      """
      incident commander, incident commander (ic), ic, commander, incident lead, \
      incident manager, major incident manager, response lead, incident coordinator, \
      incident responder lead, インシデントコマンダー
      """
    ),
    (
      "severity",
      """
      severity, sev, priority, severity level, incident severity, incident priority, sev level, \
      priority level, incident level, incident severity level, severity/priority, \
      severity / priority, severity rating, severity classification, final severity, \
      severity class, impact level, criticality, 重大度, 深刻度, 優先度, 影響度, 严重级别, 严重程度, 严重等级, 故障等级, \
      事件级别, 事故等级, 级别, schweregrad, priorität, gravité, sévérité, severidad, gravedad, prioridad, \
      severidade, gravidade, prioridade, gravità, ernst, приоритет, критичность
      """
    ),
    (
      "version",
      """
      version, document version, doc version, playbook version, policy version, revision, \
      current version, バージョン, 版本, versión, versão
      """
    ),
    (
      "last_reviewed_on",
      """
      last reviewed, last reviewed on, last review, last review date, date of last review, \
      reviewed on, date reviewed, date last reviewed, last reviewed date, last reviewed at, \
      最終レビュー, 最終レビュー日, zuletzt geprüft, letzte prüfung, última revisión, última revisão, \
      dernière révision, dernière revue
      """
    ),
    (
      "next_review_on",
      """
      next review, next review date, next review due, next scheduled review, review due, \
      next review on, next reviewed, review by, due for review, next review by, 次回レビュー, \
      次回レビュー日, nächste prüfung, próxima revisión, próxima revisão, prochaine révision
      """
    ),
    (
      edited,
      """
      last updated, last update, last updated on, last modified, updated, updated on, updated at, \
      last edited, last changed, date modified, last revised, revision date, date updated, \
      lastmod, last modified date, created, created on, created at, date created, creation date, \
      最終更新, 最終更新日, 更新日, 作成日, stand, letzte änderung, última actualización, \
      última atualização, dernière mise à jour, 最后更新, 更新时间
      """
    ),
    ("approved_on", "approved on, approval date, date approved, date of approval, approved"),
    (
      "effective_from",
      "effective date, effective, effective from, effective as of, in force since, gültig ab"
    ),
    (
      "review_every",
      """
      review frequency, review cycle, review cadence, review schedule, review interval, review in, \
      review every, reviewed every
      """
    ),
    (
      "published_at",
      """
      published, published on, published at, date published, publication date, published date, \
      postmortem published
      """
    ),
    (
      date,
      """
      date, incident date, date of incident, date of the incident, date range, event date, \
      postmortem date, report date, outage date, date(s), date/time, date and time, date & time, \
      incident date/time, 日付, 発生日, 日期, datum, fecha, data, when, occurred, occurred on, \
      incident window
      """
    ),
    (
      "held_on",
      """
      date, held on, drill date, exercise date, date held, conducted on, performed on, \
      date conducted, date executed, date performed, executed on, date of drill, \
      date of exercise, test date, run date, 日付, 実施日, datum, fecha, data, 日期
      """
    ),
    (
      zone, "timezone, time zone, all times in, all times are in, times in, times are in, all times"
    ),
    (
      "started_at",
      """
      start, started, start time, started at, incident start, incident start time, incident began, \
      incident started, began, start date, start date/time, outage start, impact start, \
      impact started, start of incident, start of impact, time started, incident start date, \
      発生日時, 発生時刻, 開始時刻, beginn, 开始时间, 发生时间, inicio, início, début
      """
    ),
    (
      "detected_at",
      """
      detected, detected at, detection time, time detected, first detected, time of detection, \
      date detected, detection date, incident detected, date/time discovered, time discovered, \
      date and time discovered, date and time detected, detection date/time, discovered, detected on, date/time detected, \
      discovered at, discovered on, discovery date, date discovered, fault detected, 検知日時, 検知時刻, \
      发现时间, entdeckt, detectado
      """
    ),
    (
      "acknowledged_at",
      "acknowledged, acknowledged at, ack time, time acknowledged, acknowledgement time"
    ),
    ("contained_at", "contained, contained at, containment time, time contained"),
    (
      "mitigated_at",
      "mitigated, mitigated at, mitigation time, time mitigated, incident mitigated"
    ),
    (
      "resolved_at",
      """
      resolved, resolved at, resolution time, time resolved, incident resolved, end, end time, \
      ended, ended at, incident end, incident end time, incident ended, end date, date resolved, \
      end date/time, resolution date, resolved on, service restored, restored at, outage end, \
      impact end, impact ended, time of resolution, 復旧日時, 復旧時刻, 解決日時, 終了時刻, 恢复时间, 结束时间, \
      ende, behoben, fin, fim, resuelto, resolvido
      """
    ),
    ("closed_at", "closed, closed at, date closed, time closed, incident closed, closed on"),
    (
      "detection_source",
      """
      detected by, detection source, detection method, detected via, source of detection, \
      how detected, 検知方法, 検知元
      """
    ),
    (
      "customers_affected",
      """
      customers affected, affected customers, users affected, affected users, customers impacted, \
      users impacted, number of customers affected, number of users affected, impacted customers, \
      impacted users
      """
    ),
    ("revenue_impact", "revenue impact, revenue, financial impact, revenue lost, revenue loss"),
    (
      "duration",
      """
      duration, total duration, incident duration, outage duration, total downtime, downtime, \
      影響時間, 障害時間, dauer, duración, duração, durée, 持续时间
      """
    ),
    (
      "status", "status, document status, postmortem status, incident status, doc status, ステータス, 状态"
    ),
    ("environment", "environment, environments, drill environment, target environment, env"),
    (
      "scenario",
      "scenario, drill scenario, exercise scenario, scenario tested"
    ),
    (
      "facilitator",
      """
      facilitator, facilitators, operator, moderator, led by, conducted by, drill lead, \
      exercise lead, run by, executed by, performed by, drill operator, facilitated by
      """
    ),
    ("participants", "participants, attendees, attendance, participants (roles), 参加者"),
    (
      "next_drill_on",
      "next drill, next drill date, next drill due, next exercise, next scheduled drill"
    ),
  ]
}
