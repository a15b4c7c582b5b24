#pragma once

#include "article_reader.h"
#include "article_store.h"
#include "article_table_model.h"
#include "desk_commands.h"
#include "desk_state.h"
#include "folder_loader.h"
#include "save_runner.h"
#include "seams.h"

namespace stet {

/// What the desk needs from the world around it; owned by whoever makes the desk, and outliving it.
struct DeskServices
{
    Disk& disk;
    UrlOpener& opener;
    Asker& asker;
    Clipboard& clipboard;
    Settings& settings;
};

/// All objects of one desk that are no widgets, wired together.
struct Desk
{
    explicit Desk(const DeskServices& given);
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;

    DeskServices services;
    ArticleStore store;
    DeskState state;
    ArticleTableModel table;
    DeskCommands commands;
    FolderLoader loader;
    SaveRunner saver;
    ArticleReader reader;
};

} // namespace stet
