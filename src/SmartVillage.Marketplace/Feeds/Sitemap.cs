
namespace SmartVillage.Marketplace.Feeds;

/// <summary>Pages of the marketplace for search engines (sitemaps.org 0.9): at most 50,000 addresses a file, and an index of the files.</summary>
public static class Sitemap
{
    /// <summary>Most addresses of a file.</summary>
    public const int MostAddresses = 50_000;

    /// <summary>Namespace of both documents.</summary>
    public const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Files needed for so many pages; one also for none.</summary>
    public static int FilesFor(int pages) => Math.Max(1, (pages + MostAddresses - 1) / MostAddresses);

    /// <summary>One file.</summary>
    public static void Write(Stream output, IEnumerable<SitemapPage> pages, MarketAddresses addresses)
    {
        ArgumentNullException.ThrowIfNull(pages);
        ArgumentNullException.ThrowIfNull(addresses);
        using var xml = FeedXml.Create(output);
        xml.WriteStartElement("urlset", Namespace);
        foreach (var page in pages.Take(MostAddresses))
        {
            xml.WriteStartElement("url", Namespace);
            xml.WriteElementString("loc", Namespace, addresses.Root + page.Path);
            if (page.UpdatedOn is { } day)
            {
                xml.WriteElementString("lastmod", Namespace, day.ToString("yyyy-MM-dd"));
            }

            xml.WriteEndElement();
        }

        xml.WriteEndDocument();
    }

    /// <summary>The index of so many files.</summary>
    public static void WriteIndex(Stream output, int files, Func<int, string> address)
    {
        ArgumentNullException.ThrowIfNull(address);
        using var xml = FeedXml.Create(output);
        xml.WriteStartElement("sitemapindex", Namespace);
        for (var number = 1; number <= files; number++)
        {
            xml.WriteStartElement("sitemap", Namespace);
            xml.WriteElementString("loc", Namespace, address(number));
            xml.WriteEndElement();
        }

        xml.WriteEndDocument();
    }
}

/// <summary>A page of a product, or one that leads to several.</summary>
/// <param name="Path">Path and query; see <see cref="MarketAddresses"/>.</param>
/// <param name="UpdatedOn">Day on which it last changed, or null when nothing is on it yet.</param>
public readonly record struct SitemapPage(string Path, DateOnly? UpdatedOn);
