#pragma once

#include "images/remote/picture_source.h"
#include "models/background/latest.h"

#include <QObject>

#include <vector>

namespace stet {

/// Gets small pictures of a list in the background, one after the other. A new list replaces the former one.
class ThumbnailLoader final : public QObject
{
    Q_OBJECT

public:
    /// The source must outlive this.
    explicit ThumbnailLoader(const PictureSource& source, QObject* parent = nullptr);

    void load(std::vector<PictureRequest> requests);
    void cancel() { m_latest.cancel(); }
    bool isBusy() const { return m_latest.isBusy(); }

Q_SIGNALS:
    /// `index`: of the request. Not emitted for a picture that cannot be shown.
    void loaded(int index, const stet::DecodedImage& picture);

private:
    struct Finished
    {
    };

    const PictureSource& m_source;
    Latest<Finished> m_latest;
};

} // namespace stet
