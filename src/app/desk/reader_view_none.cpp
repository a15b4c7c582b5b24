// Declared in app/desk/reader_view_source.h

// A build without WebEngine.

#include "app/desk/reader_view_source.h"
#include "widgets/reading/text_reader_view.h"

namespace stet {

ReaderViewSource readerViewSource(ReadingPictures pictures, ReadingPictures /*ahead*/)
{
    return {[pictures](QWidget* parent) { return new TextReaderView(pictures, parent); }, pictures};
}

} // namespace stet
