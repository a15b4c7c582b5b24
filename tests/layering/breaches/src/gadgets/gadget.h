#pragma once // breach: a floor that no arrow knows
