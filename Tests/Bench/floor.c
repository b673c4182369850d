/* The floor of the bench: what the machine needs at least for the same files.
 *
 * usage: floor CONTENT [OUTPUT < SIZES]
 *
 * Reads every .md file below CONTENT with plain system calls, parses it with libcmark-gfm and the
 * extensions that Tickmark uses, and renders it to HTML, which is dropped. With OUTPUT it then
 * writes a file of so many bytes for each line "SIZE PATH" of its input: the files of the site that
 * Tickmark built. It works in one process for each core: cmark's threads would share a table. */

#define _GNU_SOURCE // nftw
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char **paths;
static size_t count, room;

static void add(const char *path) {
  if (count == room) paths = realloc(paths, (room = room * 2 + 1024) * sizeof *paths);
  paths[count++] = strdup(path);
}

static int visit(const char *path, const struct stat *status, int kind, struct FTW *place) {
  (void)status, (void)place;
  size_t length = strlen(path);
  if (kind == FTW_F && length > 3 && !strcmp(path + length - 3, ".md")) add(path);
  return 0;
}

static void fail(const char *what) {
  perror(what);
  _exit(1);
}

static void parse(const char *path, cmark_syntax_extension **extensions) {
  int file = open(path, O_RDONLY);
  struct stat status;
  if (file < 0 || fstat(file, &status)) fail(path);
  char *text = malloc(status.st_size + 1);
  ssize_t size = read(file, text, status.st_size);
  close(file);
  if (size < 0) fail(path);
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_FOOTNOTES);
  for (int i = 0; i < 3; i++) cmark_parser_attach_syntax_extension(parser, extensions[i]);
  cmark_parser_feed(parser, text, size);
  cmark_node *root = cmark_parser_finish(parser);
  free(cmark_render_html(root, CMARK_OPT_FOOTNOTES, cmark_parser_get_syntax_extensions(parser)));
  cmark_node_free(root);
  cmark_parser_free(parser);
  free(text);
}

static void put(const char *output, const char *line) {
  char *name, path[4096];
  size_t size = strtoul(line, &name, 10);
  snprintf(path, sizeof path, "%s/%s", output, name + 1);
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  char *bytes = malloc(size + 1);
  memset(bytes, 'x', size);
  if (file < 0 || write(file, bytes, size) != (ssize_t)size) fail(path);
  close(file);
  free(bytes);
}

/* Runs `work` in one process for each core, which each take every n-th of `count` pieces. */
static void spread(int cores, void (*work)(size_t)) {
  for (int core = 0; core < cores; core++) {
    if (fork() == 0) {
      for (size_t i = core; i < count; i += cores) work(i);
      _exit(0);
    }
  }
  int status;
  while (wait(&status) > 0)
    if (status) exit(1);
}

static cmark_syntax_extension *extensions[3];
static const char *output;
static void parse_one(size_t i) { parse(paths[i], extensions); }
static void put_one(size_t i) { put(output, paths[i]); }

int main(int argc, char **argv) {
  if (argc < 2) return 64;
  int cores = sysconf(_SC_NPROCESSORS_ONLN);
  cmark_gfm_core_extensions_ensure_registered();
  const char *names[] = {"table", "strikethrough", "autolink"};
  for (int i = 0; i < 3; i++) extensions[i] = cmark_find_syntax_extension(names[i]);
  if (nftw(argv[1], visit, 64, FTW_PHYS)) fail(argv[1]);
  spread(cores, parse_one);
  if (argc < 3) return 0;
  output = argv[2];
  count = 0;
  mkdir(output, 0755);
  char line[4200];
  while (fgets(line, sizeof line, stdin)) {
    line[strcspn(line, "\n")] = 0;
    char path[4300], *name = strchr(line, ' ') + 1;
    add(line);
    for (char *slash = name; (slash = strchr(slash, '/')); slash++) {
      snprintf(path, sizeof path, "%s/%.*s", output, (int)(slash - name), name);
      mkdir(path, 0755);
    }
  }
  spread(cores, put_one);
  return 0;
}
