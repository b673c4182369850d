/// A picture of rows along one stretched scale, as SVG.
///
/// Across, everything is in percent, so that the picture takes whatever width there is; down, and
/// in its letters, it is in pixels, so that nothing is ever scaled. Colors come from the style
/// sheet, and no mark is told from another by color alone.
struct StripChart {
  /// Begins every id in it; unique on its page.
  let id: String
  let title: String
  /// What a reader who sees no picture is told: the same numbers in words.
  let description: String
  let scale: Scale
  let rows: [Row]

  struct Row {
    let label: String
    /// Stands at the right end, over the strip.
    var note: String
    var bar: (from: Int, to: Int)?
    /// Values at which something was promised.
    var promises: [Int] = []
    /// The middle of the marks, where there are several.
    var median: Int?
    var marks: [(value: Int, Mark)] = []
  }

  enum Mark {
    /// In time, late, and not tested or not over.
    case met, late, open

    init(_ outcome: Outcome?) {
      switch outcome {
      case .met?: self = .met
      case .deviation?, .excepted?: self = .late
      default: self = .open
      }
    }
  }

  /// Letters that fit on one line of a phone, in a label and its note together.
  private static let lineLength = 44
  private static let axisHeight = 22
  private static let textHeight = 17
  private static let stripHeight = 21

  var markup: HTML {
    HTML.write { html in
      let heights = rows.map(height)
      let total = Self.axisHeight + heights.reduce(0, +) + 4
      html.markup("<svg class=\"chart\" role=\"img\" width=\"100%\" height=\"\(total)\" ")
      html.markup("aria-labelledby=\"\(id)-title \(id)-desc\"><title id=\"\(id)-title\">")
      html.text(title)
      html.markup("</title><desc id=\"\(id)-desc\">")
      html.text(description)
      html.markup("</desc>")
      axis(&html, height: total)
      var top = Self.axisHeight
      for (row, height) in zip(rows, heights) {
        write(row, top: top, height: height, &html)
        top += height
      }
      html.markup("</svg>")
    }
  }

  private func isLong(_ row: Row) -> Bool {
    shown(row.label).count + row.note.count > Self.lineLength && !row.note.isEmpty
  }

  private func height(_ row: Row) -> Int {
    Self.textHeight * (isLong(row) ? 2 : 1) + Self.stripHeight
  }

  private func shown(_ label: String) -> String {
    label.count > 36 ? label.prefix(35) + "…" : label
  }

  private func axis(_ html: inout HTMLBuffer, height: Int) {
    // On a phone there is room for seven labels.
    let every = scale.landmarks.count > 7 ? 2 : 1
    for (index, label) in scale.labels.enumerated() {
      let x = percent(scale.place(scale.landmarks[index]))
      html.markup("<line class=\"grid\" x1=\"\(x)\" x2=\"\(x)\" y1=\"16\" y2=\"\(height)\"/>")
      guard index % every == 0 else { continue }
      let anchor =
        index == 0 ? "" : index == scale.landmarks.count - 1 ? " right" : " middle"
      html.markup("<text class=\"landmark\(anchor)\" x=\"\(x)\" y=\"12\">")
      html.text(label)
      html.markup("</text>")
    }
  }

  private func write(_ row: Row, top: Int, height: Int, _ html: inout HTMLBuffer) {
    let isLong = isLong(row)
    html.markup("<text class=\"label\" x=\"0\" y=\"\(top + 14)\">")
    html.text(shown(row.label))
    html.markup("</text>")
    if !row.note.isEmpty {
      let x = isLong ? "0" : "100%"
      let y = top + 14 + (isLong ? Self.textHeight : 0)
      html.markup("<text class=\"value\(isLong ? "" : " right")\" x=\"\(x)\" y=\"\(y)\">")
      html.text(row.note.count > 54 ? row.note.prefix(53) + "…" : row.note)
      html.markup("</text>")
    }
    let middle = top + height - Self.stripHeight / 2
    html.markup("<line class=\"base\" x1=\"0\" x2=\"100%\" y1=\"\(middle)\" y2=\"\(middle)\"/>")
    if let bar = row.bar {
      let from = percent(scale.place(min(bar.from, bar.to)))
      let to = percent(scale.place(max(bar.from, bar.to)))
      html.markup(
        "<line class=\"bar\" x1=\"\(from)\" x2=\"\(to)\" y1=\"\(middle)\" y2=\"\(middle)\"/>")
    }
    for promise in Set(row.promises).sorted() {
      upright("promise", at: promise, middle, reach: 9, &html)
    }
    if let median = row.median { upright("median", at: median, middle, reach: 6, &html) }
    for (value, mark) in row.marks {
      let x = percent(scale.place(value))
      switch mark {
      case .met: html.markup("<circle class=\"dot\" cx=\"\(x)\" cy=\"\(middle)\" r=\"4\"/>")
      case .open: html.markup("<circle class=\"ring\" cx=\"\(x)\" cy=\"\(middle)\" r=\"4\"/>")
      case .late:
        html.markup("<text class=\"late middle\" x=\"\(x)\" y=\"\(middle + 5)\">✗</text>")
      }
    }
  }

  private func upright(
    _ name: String, at value: Int, _ middle: Int, reach: Int, _ html: inout HTMLBuffer
  ) {
    let x = percent(scale.place(value))
    html.markup("<line class=\"\(name)\" x1=\"\(x)\" x2=\"\(x)\" ")
    html.markup("y1=\"\(middle - reach)\" y2=\"\(middle + reach)\"/>")
  }

  /// The place as a share of the width, with a margin at both ends for marks.
  private func percent(_ place: Int) -> String {
    let hundredths = 200 + place * 9_600 / Scale.width
    return "\(hundredths / 100).\(twoDigits(hundredths % 100))%"
  }
}
