/// Management's acceptance of a deviation, for a time.
public final class Exception: Record {
  public let document: Document

  init(_ document: Document) { self.document = document }

  public var rule: Located<String>? { text("rule") }
  public var subject: Located<String>? { text("subject") }
  public var owner: Located<String>? { text("owner") }
  public var approvedBy: Located<String>? { text("approved_by") }
  public var approvedOn: Located<Day>? { day("approved_on") }
  public var expiresOn: Located<Day>? { day("expires_on") }

  /// Whether it is in force by its own word: not proposed, refused or ended.
  public var isStanding: Bool {
    ![
      "draft", "proposed", "pending", "rejected", "refused", "withdrawn", "closed", "revoked",
      "void", "superseded",
    ].contains(text("status")?.value.folded ?? "")
  }

  /// Whether it holds on a day: approved by somebody, on or before it, and not expired.
  public func isLive(on day: Day) -> Bool { lapse(on: day) == nil }

  /// Why it does not hold on a day, as in “exception EXC-1 expired 2026-06-30”; nil where it does.
  public func lapse(on day: Day) -> String? {
    guard isStanding else { return "is \(text("status")?.value.folded ?? "ended")" }
    guard text("reason") != nil else { return "gives no reason" }
    guard approvedBy != nil, let approved = approvedOn?.value else { return "is not approved" }
    guard let expires = expiresOn?.value else { return "has no last day" }
    if day < approved { return "is approved from \(approved.iso) only" }
    return expires < day ? "expired \(expires.iso)" : nil
  }
}
