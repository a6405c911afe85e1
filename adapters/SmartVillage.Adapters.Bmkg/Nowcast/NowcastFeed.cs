using System.ServiceModel.Syndication;
using System.Text.RegularExpressions;
using System.Xml;

namespace SmartVillage.Adapters.Bmkg.Nowcast;

/// <summary>One entry of the feed: which file, and the words around it.</summary>
internal sealed record NowcastEntry(string File, string Words);

/// <summary>Reads the RSS feed. Only names of files are taken from its links: whatever host they name, files are asked for where the feed came from.</summary>
internal static partial class NowcastFeed
{
    /// <summary>Entries in the feed's order, each file once. An empty channel means that there are no warnings.</summary>
    /// <exception cref="XmlException">It is no feed.</exception>
    public static IReadOnlyList<NowcastEntry> Read(string body)
    {
        using var reader = XmlReader.Create(new StringReader(body.TrimStart('\uFEFF', ' ', '\r', '\n')), new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = 2_000_000,
        });
        return
        [
            .. from item in SyndicationFeed.Load(reader).Items
               let file = item.Links.Select(link => link.Uri?.OriginalString).Append(item.Id).Select(FileOf).FirstOrDefault(name => name is not null)
               where file is not null
               group item by file into same
               let item = same.First()
               select new NowcastEntry(same.Key, $"{item.Title?.Text}\n{item.Summary?.Text}"),
        ];
    }

    private static string? FileOf(string? link)
    {
        var name = link?.Split('?', '#')[0].Split('/')[^1];
        return name is not null && CapFile().IsMatch(name) ? name : null;
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._-]{0,120}[.]xml$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CapFile();
}
