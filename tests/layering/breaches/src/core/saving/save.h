#pragma once
#include "core/stories/story.h" // breach: rooms side by side do not know each other
