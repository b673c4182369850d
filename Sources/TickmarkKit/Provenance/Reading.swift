extension Provenance {
  /// What one revision of a document says that is set against its other revisions.
  public struct Reading: Sendable {
    /// Whether it is published and has what its type of document asks for.
    let isComplete: Bool
    /// Of a playbook's body: front matter may change without making another text of it.
    let body: Digest?
    /// The due dates of its action items, as written, by the `key` of the item's text and of its id.
    let due: [String: String]
    /// The days of its review ledger.
    let reviews: Set<Day>

    /// What stands for a name or a text of the past: comparing needs no more, and what was taken out
    /// of a document since does not come back.
    static func key(_ text: String) -> String { Digest(sha256: text.utf8).description }
  }
}
