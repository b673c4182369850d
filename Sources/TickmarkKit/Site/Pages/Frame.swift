/// A page type: what one template shows, and nothing else.
protocol PageView: Sendable {
  /// The name of its template.
  static var template: String { get }
  var frame: Frame { get }
}

/// What every page shows around its own content.
struct Frame: Sendable {
  /// The page's path in the site.
  let path: String
  /// The way up to the site's folder: empty or `../` a few times.
  let root: String
  let title: String
  let organization: String
  let period: String
  let asOf: String
  let zone: String
  /// The period was not over at the as-of date.
  let isInterim: Bool
  /// That not every file is as the last commit has it; nil where all are, or nobody asked git.
  let uncommitted: String?
  let classification: String?
  let tool: String
  let menu: Menu
  /// The pages above this one, from the overview down.
  let crumbs: [Link]

  init(_ map: SiteMap, path: String, title: String, crumbs: [Link] = []) {
    let settings = map.configuration
    self.path = path
    root = SiteMap.root(of: path)
    self.title = title
    organization = settings.organization?.value ?? "Organization not named"
    period =
      settings.period.map { "\($0.from.value.iso) to \($0.to.value.iso)" } ?? "no period set"
    asOf = map.evidence.asOf.iso
    zone = map.zone.identifier
    isInterim = map.workpaper.population.isInterim
    let open = map.evidence.uncommitted.count
    uncommitted = open == 0 ? nil : "\(counted(open, "file")) not as committed"
    classification = settings.classification
    tool = "Tickmark \(TickmarkVersion.current)"
    self.crumbs =
      path == SiteMap.index ? [] : [Link("Overview", SiteMap.index, from: path)] + crumbs
    menu = Menu(page: path)
  }
}

/// The way to every list of the site, as one page shows it.
struct Menu: Piece {
  let page: String

  struct Group: Sendable {
    let name: String
    let pages: [Item]
  }

  struct Item: Sendable {
    let label: String
    let href: String
    let isCurrent: Bool
  }

  var groups: [Group] {
    SiteMap.navigation.map { group, pages in
      Group(
        name: group,
        pages: pages.map { label, other in
          Item(label: label, href: SiteMap.href(other, from: page), isCurrent: other == page)
        })
    }
  }

  var html: HTML {
    let lists = groups.map { group in
      let items = group.pages.map { item in
        let current = item.isCurrent ? " aria-current=\"page\"" : ""
        return "<li><a href=\"\(item.href)\"\(current)>\(item.label)</a></li>\n"
      }
      return "<div class=\"group\"><p>\(group.name)</p><ul>\n\(items.joined())</ul></div>"
    }
    return HTML(markup: lists.joined(separator: "\n"))
  }
}

/// A label that leads to a page.
struct Link: Sendable {
  let label: String
  let href: String
}

extension Link {
  init(_ label: String, _ page: String, fragment: String? = nil, from: String) {
    self.init(label: label, href: SiteMap.href(page, fragment: fragment, from: from))
  }
}
