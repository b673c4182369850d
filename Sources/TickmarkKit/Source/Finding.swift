/// What is said of something that does not hold: one line, the place, other places that explain
/// it, and what to do.
public struct Finding: Sendable {
  /// One line without a full stop, the most specific word first, with found and expected value.
  public let message: String
  public let span: Span
  public let notes: [Note]
  /// What to do, as a verb phrase.
  public let help: String?

  public init(_ message: String, at span: Span, notes: [Note] = [], help: String? = nil) {
    self.message = message
    self.span = span
    self.notes = notes
    self.help = help
  }

  /// Another place that explains a finding, such as where the promise was made.
  public struct Note: Sendable {
    public let message: String
    /// Nil for a note about no place, such as a deadline's working.
    public let span: Span?

    /// What the place of a promise is called, whatever was promised.
    static let promised = "promised here"

    public init(_ message: String, at span: Span? = nil) {
      self.message = message
      self.span = span
    }
  }
}
