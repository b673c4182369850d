import Mustache

/// A value of a page that names its parts itself: reflection, with which the library finds those of
/// all other values, takes ten times as long.
protocol View: MustacheParent {
  /// What the view has under a name: nil where that is empty, `Unnamed` where it knows no such part.
  func value(named wanted: String) -> Any?
}

extension View {
  func child(named wanted: String) -> Any? {
    guard let value = value(named: wanted) else { return Nothing() }
    return value is Unnamed ? nil : value
  }
}

/// Stands for a part that a view does not have; templates look for it in what is around.
struct Unnamed {}

/// Stands for a part that a view has, but that is empty. With nil the library would look through
/// everything around for a part of that name.
private struct Nothing: MustacheParent, MustacheCustomRenderable {
  func child(named: String) -> Any? { nil }
  var renderText: String { "" }
  var isNull: Bool { true }
}

/// A value that writes itself, in one and the same way on all pages: `{{{outcome}}}`, `{{{place}}}`.
///
/// So do the menu and the rows that a site has by the hundred thousand, each in a tenth of the time
/// that a template takes over its parts.
protocol Piece: View, MustacheCustomRenderable {
  var html: HTML { get }
}

extension Piece {
  func value(named wanted: String) -> Any? { Unnamed() }
  var renderText: String { html.markup }
  var isNull: Bool { false }
}

// Text says what it is, and that it has no parts: without this the library tries all else first, and
// then reflects. No other module here knows Mustache.
// swift-format-ignore: AvoidRetroactiveConformances
extension String: @retroactive MustacheCustomRenderable, @retroactive MustacheParent {
  public var renderText: String { self }
  public var isNull: Bool { false }
  public func child(named: String) -> Any? { nil }
}
