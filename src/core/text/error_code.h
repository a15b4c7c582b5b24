#pragma once

#include <cstdint>

namespace stet {

/// Every failure of Stet's core; core/messages has a sentence for each.
enum class ErrorCode : std::uint8_t
{
    // Files and folders
    NotFound, ///< nothing is at the path (anymore)
    AccessDenied, ///< the system does not permit reading or writing
    NotAFile, ///< a folder, device, socket or pipe where a regular file is needed
    NotAFolder, ///< a file or a link where a folder is needed
    AlreadyExists, ///< something is at the path of a new file
    TooLarge, ///< over Stet's limit; detail: the limit in bytes
    ReadFailed, ///< detail: the system's reason
    WriteFailed, ///< detail: the system's reason
    DiskFull, ///< no space or quota left while writing
    ReadOnly, ///< the file system cannot be written to
    LeavesFolder, ///< a link that leads out of the opened folders
    LeadsElsewhere, ///< a folder of the path, or the file, has become a link; detail: where it leads now, if known
    ChangedOnDisk, ///< the file no longer holds what was read
    BothChanged, ///< an edit and the file on disk give a field different values; detail: the field
    Cancelled, ///< a person stopped the work

    // The text of an article
    NoFrontMatter, ///< the first line is not `---`
    OtherFrontMatter, ///< front matter that Stet does not read; detail: TOML or JSON
    UnclosedFrontMatter, ///< no closing `---` or `...`
    Utf16, ///< a UTF-16 byte order mark
    InvalidUtf8,
    NulByte,
    ControlCharacter,
    LoneCarriageReturn,
    FrontMatterTooLarge, ///< over 4 MiB
    TooManyNodes, ///< over 200,000 keys and values, aliases counted as what they stand for
    TooDeep, ///< nested over 100 levels
    TabIndentation,
    UnclosedQuote,
    UnclosedFlow, ///< a list or map in brackets without its end, or without a comma; detail: the bracket
    TextAfterQuote, ///< text behind a closing quote; detail: the key, as of the next three
    TextAfterList, ///< text behind `]`
    TextAfterMap, ///< text behind `}`
    TextAfterValue, ///< text behind another complete value, such as an alias
    MissingItem, ///< nothing where a value must be; detail: what is there instead
    BadEscape, ///< an escape in double quotes that YAML does not know
    BadIndentation, ///< a line that belongs to nothing above it
    NotAKey, ///< a line where `key: value` was expected
    BadPlainScalar, ///< unquoted text that YAML reads as something else, or not at all
    DuplicateKey, ///< detail: the key
    NotAMap, ///< the front matter is a list or a single value
    UnknownAlias, ///< an alias to an anchor that is not above it; detail: the name
    YamlSyntax, ///< detail: the YAML reader's message

    // Edits
    BadKeyPath, ///< detail: the invalid key path
    FieldChanged, ///< the field no longer holds what the edit was made for; detail: the key path
    NotAContainer, ///< a key path goes through a single value; detail: the key path
    NotAList, ///< a single value or a map where a list is needed; detail: the key path
    IndexOutOfRange, ///< detail: the key path
    CollectionValue, ///< a list or map where one value is needed; detail: the key path
    TypedCollection, ///< a list or map was typed where only a single value can be; detail: the key path
    Protected, ///< `secured`, which is never edited; detail: the key path
    SharedValue, ///< a value that other fields have through aliases; detail: these fields, joined by commas
    CollectionKey, ///< a field whose key is a list or a map, which no path names; detail: the key path
    BadRegex, ///< detail: the regular expression library's message
    SlowRegex, ///< a regular expression that takes too long in the text of a field; detail: the key path
    BadReplacement, ///< an escape or group that a new text cannot have; detail: the escape
    ProofFailed, ///< the new text would not mean what was asked for; detail: where

    // Saved views
    JsonSyntax, ///< detail: the JSON reader's message
    NotAViewsFile, ///< JSON that is not a map, or whose `views` are not a list
    NotAView, ///< not a map, or one without a name
    BadViewPart, ///< a value of the wrong kind; detail: its key
    ViewNameTooLong, ///< detail: the limit in characters
    ViewQueryTooLong, ///< detail: the limit in bytes
    DuplicateView, ///< detail: the name
    NoSuchView, ///< detail: the name
    TooManyViews, ///< in one file; detail: the limit
    NewerViews, ///< written by a later version of Stet; detail: the version of the file

    // Decisions about articles
    NotADecision, ///< lines of a file that nobody can read; detail: how many

    // The journal of unsaved edits
    OtherJournal, ///< of another version of Stet; detail: the version of the file

    // Images
    NotAnImage, ///< no bytes, or bytes that are not any kind of image
    UnknownImageFormat, ///< an image that cannot be shown here; detail: the format
    DamagedImage, ///< begins like an image but cannot be decoded
    TooManyPixels, ///< over the limits of size or memory; detail: WIDTHxHEIGHT
    UnsafeImage, ///< a picture that would take too much time or memory; detail: what it has too much of
    RemoteImage, ///< an address on the network that nobody allowed Stet to load; detail: the address
    EmbeddedImage, ///< a `data:` address, which is not shown
    ImageTooSlow, ///< decoding was ended after its time
    DecoderMissing, ///< the program that decodes pictures does not start; detail: the system's reason, if any
    DecoderUnconfined, ///< the system cannot take from that program what it does not need
    InvalidAddress, ///< not an http or https address that Stet loads; detail: the address
    PrivateAddress, ///< a host in a private or special network that nobody allowed; detail: the host
    HostNotFound, ///< no address is known for the name, as without a connection; detail: the host
    ConnectionFailed, ///< refused, reset, or cut off; detail: the system's reason
    UntrustedServer, ///< no secure connection could be made; detail: the host
    TimedOut, ///< the server took longer than Stet waits
    TooManyRedirects, ///< the server sent Stet on too often, or to an address that is not loaded
    MovedToOtherHost, ///< the server sent Stet on to a host that nobody allowed; detail: the host
    NotOnServer, ///< detail: the HTTP status, 404 or 410
    ServerRefused, ///< detail: the HTTP status
    NotAnImageType, ///< the server sent something else; detail: its content type, which may be empty
};

} // namespace stet
