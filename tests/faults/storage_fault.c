/* Lets one chosen call to the storage below a folder fail.
 *
 * Loaded before libc (LD_PRELOAD). HEFU_FAULT_CONTROL names a file that is shared with the test:
 * it arms the fault, says which kind of call shall be hit, the how manieth of them and how, and
 * reads back what was called. A kind is the function and the file without what is random in it. The call does not reach the kernel, except that a short write
 * writes half of what it was given. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#define SHORT_WRITE (-1)
#define FULL 2
#define SITES 4096
#define SITE_BYTES 160

struct control {
    _Atomic unsigned armed;  /* 1: calls are counted, and the target is hit; FULL: there is no room */
    _Atomic unsigned calls;  /* calls since it was armed */
    _Atomic unsigned target; /* which call of the kind is hit, from 1; 0: none */
    _Atomic unsigned met;    /* calls of the kind since it was armed */
    _Atomic int mode;        /* errno, or SHORT_WRITE */
    char kind[SITE_BYTES];
    char sites[SITES][SITE_BYTES];
};

static struct control *control;
static const char *folder;
static size_t folder_length;

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("HEFU_FAULT_CONTROL");
    folder = getenv("HEFU_FAULT_FOLDER");
    if (path == NULL || folder == NULL)
        return;
    folder_length = strlen(folder);
    int (*real_open)(const char *, int, ...) = dlsym(RTLD_NEXT, "open");
    int file = real_open(path, O_RDWR);
    if (file < 0)
        return;
    void *shared = mmap(NULL, sizeof(struct control), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    if (shared != MAP_FAILED)
        control = shared;
}

/* The call and its file; documents are stored under random names in subfolders of two characters. */
static void name_kind(char *kind, const char *name, const char *path) {
    if (strncmp(path, "blobs/", 6) != 0 || strlen(path) < 8)
        snprintf(kind, SITE_BYTES, "%s %s", name, path);
    else if (path[8] != '/')
        snprintf(kind, SITE_BYTES, "%s blobs/?", name);
    else
        snprintf(kind, SITE_BYTES, "%s blobs/?/%s", name, strchr(path, '#') ? "draft" : "document");
}

static int needs_room(const char *name) {
    return strstr(name, "write") || strstr(name, "mkdir") || strstr(name, "link") == name || strstr(name, "allocate");
}

/* 0: the call goes its way; else how it fails. */
static int verdict_of_path(const char *name, const char *path) {
    if (control == NULL || path == NULL || !atomic_load(&control->armed))
        return 0;
    if (strncmp(path, folder, folder_length) != 0)
        return 0;
    if (atomic_load(&control->armed) == FULL)
        return needs_room(name) ? ENOSPC : 0;
    char kind[SITE_BYTES];
    name_kind(kind, name, path + folder_length);
    unsigned call = atomic_fetch_add(&control->calls, 1);
    if (call < SITES)
        memcpy(control->sites[call], kind, SITE_BYTES);
    if (strcmp(kind, control->kind) != 0)
        return 0;
    unsigned met = atomic_fetch_add(&control->met, 1) + 1;
    return met == atomic_load(&control->target) ? atomic_load(&control->mode) : 0;
}

static int verdict_of_file(const char *name, int file) {
    if (control == NULL || !atomic_load(&control->armed))
        return 0;
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0)
        return 0;
    path[length] = 0;
    return verdict_of_path(name, path);
}

#define REAL(name) static __typeof__(name) *real; if (real == NULL) real = dlsym(RTLD_NEXT, #name)

/* Short reads and writes are none of a call that moves no bytes: those fail plainly. */
#define FAIL(how) do { errno = (how) == SHORT_WRITE ? EIO : (how); return -1; } while (0)

#define ON_FILE(name, parameters, arguments) \
    int name parameters { REAL(name); int how = verdict_of_file(#name, file); if (how) FAIL(how); return real arguments; }
#define ON_PATH(name, parameters, arguments) \
    int name parameters { REAL(name); int how = verdict_of_path(#name, path); if (how) FAIL(how); return real arguments; }

ON_FILE(fsync, (int file), (file))
ON_FILE(fdatasync, (int file), (file))
ON_FILE(ftruncate, (int file, off_t length), (file, length))
ON_FILE(ftruncate64, (int file, off64_t length), (file, length))
ON_PATH(mkdir, (const char *path, mode_t mode), (path, mode))
ON_PATH(rmdir, (const char *path), (path))
ON_PATH(unlink, (const char *path), (path))
ON_PATH(unlinkat, (int folder_file, const char *path, int flags), (folder_file, path, flags))
ON_PATH(link, (const char *path, const char *to), (path, to))
ON_PATH(linkat, (int from, const char *path, int to_file, const char *to, int flags), (from, path, to_file, to, flags))
ON_PATH(rename, (const char *path, const char *to), (path, to))
ON_PATH(renameat, (int from, const char *path, int to_file, const char *to), (from, path, to_file, to))

int fallocate(int file, int mode, off_t offset, off_t length) {
    REAL(fallocate);
    int how = verdict_of_file("fallocate", file);
    if (how)
        FAIL(how);
    return real(file, mode, offset, length);
}

int posix_fallocate(int file, off_t offset, off_t length) {
    REAL(posix_fallocate);
    int how = verdict_of_file("posix_fallocate", file);
    if (how)
        return how == SHORT_WRITE ? EIO : how;
    return real(file, offset, length);
}

#define MOVES(name, parameters, arguments, half) \
    ssize_t name parameters { \
        REAL(name); \
        int how = verdict_of_file(#name, file); \
        if (how == SHORT_WRITE && count > 1) return real half; \
        if (how) FAIL(how); \
        return real arguments; \
    }

MOVES(write, (int file, const void *bytes, size_t count), (file, bytes, count), (file, bytes, count / 2))
MOVES(pwrite, (int file, const void *bytes, size_t count, off_t at), (file, bytes, count, at), (file, bytes, count / 2, at))
MOVES(pwrite64, (int file, const void *bytes, size_t count, off64_t at), (file, bytes, count, at), (file, bytes, count / 2, at))
MOVES(read, (int file, void *bytes, size_t count), (file, bytes, count), (file, bytes, count / 2))
MOVES(pread, (int file, void *bytes, size_t count, off_t at), (file, bytes, count, at), (file, bytes, count / 2, at))
MOVES(pread64, (int file, void *bytes, size_t count, off64_t at), (file, bytes, count, at), (file, bytes, count / 2, at))

#define OPENS(name) \
    int name(const char *path, int flags, ...) { \
        REAL(name); \
        mode_t mode = 0; \
        if (flags & (O_CREAT | O_TMPFILE)) { va_list more; va_start(more, flags); mode = va_arg(more, mode_t); va_end(more); } \
        int how = verdict_of_path(#name, path); \
        if (how) FAIL(how); \
        return real(path, flags, mode); \
    }
#define OPENS_AT(name) \
    int name(int at, const char *path, int flags, ...) { \
        REAL(name); \
        mode_t mode = 0; \
        if (flags & (O_CREAT | O_TMPFILE)) { va_list more; va_start(more, flags); mode = va_arg(more, mode_t); va_end(more); } \
        int how = verdict_of_path(#name, path); \
        if (how) FAIL(how); \
        return real(at, path, flags, mode); \
    }

OPENS(open)
OPENS(open64)
OPENS_AT(openat)
OPENS_AT(openat64)
