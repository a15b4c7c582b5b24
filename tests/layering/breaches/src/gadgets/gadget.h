#pragma once // breach: a folder that no arrow knows
