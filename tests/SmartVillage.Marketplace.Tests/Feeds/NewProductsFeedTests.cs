using System.ServiceModel.Syndication;
using System.Xml;
using System.Xml.Linq;
using SmartVillage.Marketplace.Feeds;
using SmartVillage.Marketplace.Tests.Support;

namespace SmartVillage.Marketplace.Tests.Feeds;

public sealed class NewProductsFeedTests
{
    [Fact]
    public void The_feed_can_be_read_and_every_entry_has_what_RSS_asks()
    {
        var feed = Read(HostileGoods.Write(output => new NewProductsFeed(output, HostileGoods.About)));

        Assert.NotEmpty(feed.Title.Text);
        Assert.NotEmpty(feed.Description.Text);
        Assert.Equal("id", feed.Language);
        Assert.Contains(feed.Links, link => link.RelationshipType == "self");
        Assert.Equal(HostileGoods.All.Count, feed.Items.Count());
        Assert.All(feed.Items, item =>
        {
            Assert.NotEmpty(item.Title.Text);
            Assert.True(item.Summary.Text.Length <= 500);
            Assert.Equal(item.Id, item.Links.Single().Uri.AbsoluteUri);
            Assert.Single(item.Categories);
        });
        Assert.Equal(feed.Items.Count(), feed.Items.Select(item => item.Id).Distinct().Count());
    }

    [Fact]
    public void Every_time_is_written_with_the_numbers_of_its_zone() => Assert.All(
        XDocument.Load(HostileGoods.Write(output => new NewProductsFeed(output, HostileGoods.About))).Descendants().Where(element => element.Name.LocalName is "pubDate" or "lastBuildDate"),
        time => Assert.EndsWith(" +0700", time.Value, StringComparison.Ordinal));

    [Fact]
    public void The_newest_come_first_and_the_feed_ends_somewhere()
    {
        var output = new MemoryStream();
        using (var feed = new NewProductsFeed(output, HostileGoods.About with { AsOf = new DateTimeOffset(2026, 12, 31, 0, 0, 0, TimeSpan.Zero) }))
        {
            foreach (var number in Enumerable.Range(1, 250))
            {
                feed.Add(A.Listing(number, $"Barang {number}") with { FirstListedOn = new DateOnly(2026, 1, 1).AddDays((number * 7) % 250) });
            }

            feed.End();
        }

        output.Position = 0;
        var items = Read(output).Items.ToList();

        Assert.Equal(NewProductsFeed.MostEntries, items.Count);
        Assert.Equal(items.OrderByDescending(i => i.PublishDate), items);
        Assert.Equal(new DateOnly(2026, 1, 1).AddDays(249), DateOnly.FromDateTime(items[0].PublishDate.DateTime));
    }

    [Fact]
    public void No_entry_comes_from_later_than_the_feed_that_holds_it()
    {
        var output = new MemoryStream();
        using (var feed = new NewProductsFeed(output, HostileGoods.About))
        {
            feed.Add(A.Listing(1, "Hari ini") with { FirstListedOn = new DateOnly(2026, 3, 2), UpdatedOn = new DateOnly(2026, 3, 2) });
            feed.End();
        }

        output.Position = 0;
        Assert.Equal(HostileGoods.About.AsOf, Assert.Single(Read(output).Items).PublishDate);
    }

    private static SyndicationFeed Read(Stream stream)
    {
        using var xml = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        return SyndicationFeed.Load(xml);
    }
}
