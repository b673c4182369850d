/// The fields of front-matter keys that hold mappings or lists of them.
extension Key {
  static let review = [
    Key("on", .date, "the day of the review"),
    Key("by", .text, "who reviewed"),
    Key("outcome", .text, "what came of it"),
  ]

  static let postMortemDuty = [
    Key("required_for", .list, "the levels that need a post-mortem"),
    Key("within", .limits, "by when: one limit, or one per level"),
    Key("from", .text, "the time that the limit counts from, such as resolved_at"),
  ]

  static let drillDuty = [
    Key("every", .limit, "how often a drill is held"),
    Key("environment", .text, "where drills are held, never production"),
  ]

  static let severityChange = [
    Key("severity", .text, "the level it was changed to"),
    Key("from", .text, "the level before"),
    Key("to", .text, "the level after"),
    Key("at", .instant, "when"),
    Key("by", .text, "who decided"),
    Key("reason", .text, "why"),
  ]

  static let communication = [
    Key("kind", .text, "first, update or resolution"),
    Key("channel", .text, "where it was sent"),
    Key("audience", .text, "to whom"),
    Key("sent_at", .instant, "when it was sent"),
    Key("next_update_by", .instant, "when the next update was promised"),
    Key("text", .text, "what it said"),
    Key("archive", .text, "the copy that is kept"),
    Key("link", .text, "where it can be read"),
  ]

  static let notice = [
    Key("to", .text, "who was notified"),
    Key("sent_at", .instant, "when it was sent"),
    Key("late_reason", .text, "why it was late"),
    Key("archive", .text, "the copy that is kept"),
    Key("none", .text, "why nobody had to be notified"),
  ]

  static let change = [
    Key("kind", .text, "commit, pull request, deploy, rollback …"),
    Key("link", .text, "where it can be seen"),
    Key("none", .text, "why nothing was changed"),
  ]

  static let evidenceItem = [
    Key("kind", .text, "log, alert, pull request, run …"),
    Key("phase", .text, "the phase of the response that it shows"),
    Key("link", .text, "where it can be seen"),
    Key("file", .text, "the file in the content"),
    Key("captured_at", .instant, "when it was captured"),
    Key("captured_by", .text, "who captured it"),
    Key("system", .text, "the system it comes from"),
    Key("archive", .text, "the copy that is kept"),
  ]

  static let dataExposure = [
    Key("determination", .text, "none, suspected or confirmed"),
    Key("by", .text, "who determined it"),
    Key("at", .instant, "when it was determined"),
    Key("basis", .text, "what it rests on"),
    Key("customer_data", .any, "whether customers' data was among it"),
  ]

  static let gap = [
    Key("gap", .text, "what was found"),
    Key("action", .text, "what is done about it"),
    Key("playbook_version", .text, "the version of the playbook that closes it"),
    Key("no_change", .text, "why the playbook stays as it is"),
  ]

  static let period = [
    Key("from", .date, "the first day"),
    Key("to", .date, "the last day"),
  ]
}

extension Key {
  /// What `tickmark.yml` may hold: its check for unknown keys and its schema read this.
  static let settings = [
    Key("organization", .text, required: true, "the company that is examined"),
    Key("period", .mapping, "the days that are examined, both included", fields: period),
    Key("as_of", .date, "the day as of which everything is judged; otherwise today"),
    Key("classification", .text, "a banner on every page, such as Confidential"),
    Key("calendar", .mapping, "how days and deadlines are counted", fields: calendar),
    Key("people", .list, "the roster that names are checked against", fields: person),
    Key("rules", .mapping, "levels of rules, by id or code: {level, reason}"),
    Key("sample", .mapping, "a sample of incidents, asked for in place of all", fields: sample),
    Key(
      "requests", .any, "the auditor's own request list: a CSV file, or {file, columns, map}",
      fields: requests),
    Key("controls", .mapping, "criteria by type of document, for documents that name none"),
    Key("key_aliases", .mapping, "your words for keys of ours: {ack_time: acknowledged_at}"),
    Key("evidence_hosts", .list, "hosts that keep what they show; other links need an archive"),
    Key("not_secret", .list, "addresses, a domain's addresses or tokens that may stand here"),
    Key("ignore", .list, "files and folders that are no documents"),
  ]

  static let calendar = [
    Key("time_zone", .text, "an IANA zone, such as America/New_York; otherwise UTC"),
    Key("workweek", .list, "the days of work: mon … sun"),
    Key("holidays", .any, "dates, or files of them beside this one, or none"),
    Key(
      "nonworking_start", .word(["next_day", "roll_forward"]),
      "how a count begins on a day without work"),
    Key("day_cutoff", .any, "a time such as 17:00; later events belong to the next day"),
    Key("due_time", .text, "end_of_day, same_time or a time such as 17:00"),
    Key("hours_clock", .word(["calendar", "business"]), "which hours a limit in hours counts"),
  ]

  static let sample = [
    Key("size", .text, "how many incidents are drawn: a whole number, or usual"),
    Key("engagement", .text, required: true, "what the auditor calls the engagement"),
    Key("control", .text, "what the auditor calls the control"),
    Key("set_by", .text, "who set the size"),
  ]

  static let requests = [
    Key("file", .text, "the CSV file, beside this one"),
    Key("columns", .mapping, "columns by what they hold: {id, request, criteria, tickmark}"),
    Key("map", .mapping, "requests of ours by ids of the auditor's list"),
  ]

  static let person = [
    Key("id", .text, "the short name that records use"),
    Key("name", .text, "the full name"),
    Key("title", .text, "the role"),
    Key("from", .date, "the first day on the roster"),
    Key("to", .date, "the last day on the roster"),
    Key("until", .date, "the last day on the roster"),
  ]
}

extension Key {
  /// What site generators read; let pass in every document.
  static let presentation: Set<String> = [
    "description", "tags", "categories", "keywords", "layout", "weight", "slug", "permalink",
    "lang", "cover", "image", "icon", "nav_order", "sidebar_position", "sidebar_label", "toc",
  ]

  /// Whether a key is the author's own, or a site generator's.
  static func isOwn(_ name: String) -> Bool {
    name.hasPrefix("x-") || name.hasPrefix("x_") || presentation.contains(name)
  }
}
