#pragma once

namespace stet::test {

/// Of tests that repeat a race, a kill, a failing call or the start of a program, only every `thinning`th repetition is
/// made: all of them without sanitizers, which make each one slow. They look for faults of memory, which any of the
/// repetitions shows; how often a race is lost, and that no call is left out, is for the build without them.
#if defined(__has_feature)
#if __has_feature(address_sanitizer)
#define STET_THINNING 7 // so that loops over several kinds of fault meet all of them
#endif
#endif
#if !defined(STET_THINNING)
#define STET_THINNING 1
#endif
inline constexpr int thinning = STET_THINNING;
#undef STET_THINNING

} // namespace stet::test
