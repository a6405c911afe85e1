namespace SmartVillage.Domain.Privacy;

/// <summary>
/// The areas below one area, which are always published together: their rows, and as one more row everything of the area above that no row shows (people without a known area,
/// and hidden rows), because subtraction gives it to everybody.
/// </summary>
internal sealed class Block(PublicArea parent, IReadOnlyList<PublicArea> children)
{
    public PublicArea Parent { get; } = parent;

    public IReadOnlyList<PublicArea> Children { get; } = children;

    /// <summary>Areas that were passed over because they are alone and yet not the whole of the area above.</summary>
    public IReadOnlyList<PublicArea> PassedOver { get; private init; } = [];

    /// <summary>
    /// The children of an area. A single child (a kelurahan's hamlet <c>-</c>) beside people of no known area would give these few away: then its own children are taken.
    /// </summary>
    public static Block Below(PublicArea parent)
    {
        var children = parent.Children;
        var passedOver = new List<PublicArea>();
        while (children.Count == 1 && children[0].Children.Count > 0 && children[0].Total("population") != parent.Total("population"))
        {
            passedOver.Add(children[0]);
            children = children[0].Children;
        }

        return new Block(parent, children) { PassedOver = passedOver };
    }
}
