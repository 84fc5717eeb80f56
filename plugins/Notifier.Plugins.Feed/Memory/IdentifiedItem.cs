using Notifier.Plugins.Feed.Reading;

namespace Notifier.Plugins.Feed.Memory;

/// <summary>An item with the id it goes by.</summary>
/// <param name="Id">At most 512 characters; the same in every document.</param>
/// <param name="HasOwnId">The feed gave it, so that two items alike in all else are still two.</param>
/// <param name="Item">The item.</param>
/// <param name="Print">To know it again.</param>
/// <param name="Said">The key it has when it goes by what it says.</param>
internal sealed record IdentifiedItem(string Id, bool HasOwnId, FeedItem Item, ItemPrint Print, long Said);
