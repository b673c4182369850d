/// Management's acceptance of a deviation, for a time.
public struct Exception: Record {
  public let document: Document

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
  public func isLive(on day: Day) -> Bool {
    guard isStanding, approvedBy != nil, text("reason") != nil,
      let approved = approvedOn?.value, let expires = expiresOn?.value
    else { return false }
    return approved <= day && day <= expires
  }
}
