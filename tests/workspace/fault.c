/* Stands before the C library: the call of number FAULT_AT that writes, or every one from FAULT_FROM on, fails as
   FAULT_KIND says (kill, ENOSPC, EACCES, EROFS), and FAULT_MARK is made. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static int calls;

static int due(void) {
  const char *at = getenv("FAULT_AT"), *from = getenv("FAULT_FROM");
  int now = __sync_add_and_fetch(&calls, 1);
  return (at && now == atoi(at)) || (from && now >= atoi(from));
}

static int fails(void) {
  const char *kind = getenv("FAULT_KIND"), *mark = getenv("FAULT_MARK");
  int saved = mark ? (int)syscall(SYS_openat, AT_FDCWD, mark, O_CREAT | O_WRONLY, 0600) : -1;
  if (saved >= 0) syscall(SYS_close, saved);
  if (!strcmp(kind, "kill")) kill(getpid(), SIGKILL);
  errno = !strcmp(kind, "ENOSPC") ? ENOSPC : !strcmp(kind, "EROFS") ? EROFS : EACCES;
  return -1;
}

static int is_file(int fd) {
  struct stat s;
  return fd > 2 && !fstat(fd, &s) && S_ISREG(s.st_mode);
}

ssize_t write(int fd, const void *bytes, size_t count) {
  static ssize_t (*real)(int, const void *, size_t);
  if (!real) real = dlsym(RTLD_NEXT, "write");
  return is_file(fd) && due() ? fails() : real(fd, bytes, count);
}

int fsync(int fd) {
  static int (*real)(int);
  if (!real) real = dlsym(RTLD_NEXT, "fsync");
  return due() ? fails() : real(fd);
}

int rename(const char *from, const char *to) {
  static int (*real)(const char *, const char *);
  if (!real) real = dlsym(RTLD_NEXT, "rename");
  return due() ? fails() : real(from, to);
}

int open64(const char *path, int flags, ...) {
  static int (*real)(const char *, int, mode_t);
  va_list more;
  va_start(more, flags);
  mode_t mode = flags & O_CREAT ? va_arg(more, mode_t) : 0;
  va_end(more);
  if (!real) real = dlsym(RTLD_NEXT, "open64");
  return (flags & O_CREAT) && due() ? fails() : real(path, flags, mode);
}
