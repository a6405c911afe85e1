namespace SmartVillage.Store.Writing;

/// <summary>Where the writer thread of a session puts rows.</summary>
internal interface IBatchTarget : IDisposable
{
    void Write(PreparedBatch batch);
}
