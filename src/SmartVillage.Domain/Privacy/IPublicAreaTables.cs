using SmartVillage.Domain.Statistics;

namespace SmartVillage.Domain.Privacy;

/// <summary>The public tables of one area; each is made when it is asked for.</summary>
public interface IPublicAreaTables
{
    /// <summary>All of them, in the order in which they were written.</summary>
    IEnumerable<PublicTable> All { get; }

    /// <summary>Their topics.</summary>
    IEnumerable<string> Topics { get; }

    /// <summary>The table of a topic, or null.</summary>
    PublicTable? Find(string topic);
}
