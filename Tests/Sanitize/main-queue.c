// Preloaded under valgrind, which crashes where libdispatch ends the main thread: here the main
// thread stays and runs the main queue itself.

#include <unistd.h>

// Exported by libdispatch for other event loops, CoreFoundation's among them.
extern void _dispatch_main_queue_callback_4CF(void *message);

void dispatch_main(void) {
  for (;;) {
    _dispatch_main_queue_callback_4CF(0);
    usleep(500);
  }
}
