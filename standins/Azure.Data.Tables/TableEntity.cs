#nullable disable // The vendor's package carries no nullability; callers must compile the same against both.

using System.Collections;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>A row as a dictionary: the keys, the version and the properties are all entries of it.</summary>
public sealed class TableEntity : ITableEntity, IDictionary<string, object>
{
    private readonly Dictionary<string, object> _properties;

    /// <summary>A row without keys.</summary>
    public TableEntity() => _properties = [];

    /// <summary>A row with its keys.</summary>
    public TableEntity(string partitionKey, string rowKey)
        : this()
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    /// <summary>A row with a copy of <paramref name="values"/>, which may hold the keys.</summary>
    public TableEntity(IDictionary<string, object> values) => _properties = values is null ? [] : new(values);

    /// <inheritdoc/>
    public string PartitionKey
    {
        get => GetString(PropertyNames.PartitionKey);
        set => _properties[PropertyNames.PartitionKey] = value;
    }

    /// <inheritdoc/>
    public string RowKey
    {
        get => GetString(PropertyNames.RowKey);
        set => _properties[PropertyNames.RowKey] = value;
    }

    /// <inheritdoc/>
    public DateTimeOffset? Timestamp
    {
        get => GetValue<DateTimeOffset?>(PropertyNames.Timestamp);
        set => _properties[PropertyNames.Timestamp] = value;
    }

    /// <inheritdoc/>
    public ETag ETag
    {
        get => GetString(PropertyNames.ETag) is string etag ? new ETag(etag) : default;
        set => _properties[PropertyNames.ETag] = value.ToString();
    }

    /// <summary>The names, in the order they were set.</summary>
    public ICollection<string> Keys => _properties.Keys;

    /// <summary>The number of entries, keys and version included.</summary>
    public int Count => _properties.Count;

    ICollection<object> IDictionary<string, object>.Values => _properties.Values;

    bool ICollection<KeyValuePair<string, object>>.IsReadOnly => false;

    /// <summary>The property, or <c>null</c> when it is missing.</summary>
    public object this[string key]
    {
        get => _properties.TryGetValue(key, out object value) ? value : null;
        set => _properties[key] = Widened(key, value);
    }

    /// <summary>The text, <c>null</c> when missing; another type is an <see cref="InvalidOperationException"/>.</summary>
    public string GetString(string key) => GetValue<string>(key);

    /// <summary>The bytes, <c>null</c> when missing; another type is an <see cref="InvalidOperationException"/>.</summary>
    public byte[] GetBinary(string key) => GetValue<byte[]>(key);

    /// <summary>The bytes, <c>null</c> when missing; another type is an <see cref="InvalidOperationException"/>.</summary>
    public BinaryData GetBinaryData(string key) =>
        this[key] is byte[] bytes ? BinaryData.FromBytes(bytes) : GetValue<BinaryData>(key);

    /// <summary>The flag, <c>null</c> when missing; another type is an <see cref="InvalidOperationException"/>.</summary>
    public bool? GetBoolean(string key) => GetValue<bool?>(key);

    /// <summary>The UTC time, <c>null</c> when missing; another type is an <see cref="InvalidOperationException"/>.</summary>
    public DateTime? GetDateTime(string key) =>
        this[key] is DateTimeOffset time ? time.UtcDateTime : GetValue<DateTime?>(key);

    /// <summary>The time, <c>null</c> when missing; another type is an <see cref="InvalidOperationException"/>.</summary>
    public DateTimeOffset? GetDateTimeOffset(string key) =>
        this[key] is DateTime time ? new DateTimeOffset(time) : GetValue<DateTimeOffset?>(key);

    /// <summary>The number, <c>null</c> when missing; another type is an <see cref="InvalidOperationException"/>.</summary>
    public double? GetDouble(string key) => GetValue<double?>(key);

    /// <summary>The identifier, <c>null</c> when missing; another type is an <see cref="InvalidOperationException"/>.</summary>
    public Guid? GetGuid(string key) => GetValue<Guid?>(key);

    /// <summary>The number, <c>null</c> when missing; another type is an <see cref="InvalidOperationException"/>.</summary>
    public int? GetInt32(string key) => GetValue<int?>(key);

    /// <summary>The number, <c>null</c> when missing; another type is an <see cref="InvalidOperationException"/>.</summary>
    public long? GetInt64(string key) => GetValue<long?>(key);

    /// <summary>Sets the property, whether or not it was there.</summary>
    public void Add(string key, object value) => this[key] = value;

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _properties.ContainsKey(key);

    /// <inheritdoc/>
    public bool Remove(string key) => _properties.Remove(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, out object value) => _properties.TryGetValue(key, out value);

    /// <summary>Removes everything, the keys included.</summary>
    public void Clear() => _properties.Clear();

    void ICollection<KeyValuePair<string, object>>.Add(KeyValuePair<string, object> item) => this[item.Key] = item.Value;

    bool ICollection<KeyValuePair<string, object>>.Contains(KeyValuePair<string, object> item) =>
        ((ICollection<KeyValuePair<string, object>>)_properties).Contains(item);

    void ICollection<KeyValuePair<string, object>>.CopyTo(KeyValuePair<string, object>[] array, int arrayIndex) =>
        ((ICollection<KeyValuePair<string, object>>)_properties).CopyTo(array, arrayIndex);

    bool ICollection<KeyValuePair<string, object>>.Remove(KeyValuePair<string, object> item) =>
        ((ICollection<KeyValuePair<string, object>>)_properties).Remove(item);

    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator() => _properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _properties.GetEnumerator();

    private T GetValue<T>(string key) => this[key] switch
    {
        null => default,
        T value => value,
        object other => throw new InvalidOperationException($"The property is a {other.GetType()} and was asked for as {typeof(T)}."),
    };

    // A property keeps its wider kind when a narrower value is assigned to it.
    private object Widened(string key, object value) => (this[key], value) switch
    {
        (long, int number) => (long)number,
        (double, int number) => (double)number,
        (string, DateTime time) => EdmText.Of(time),
        (string, DateTimeOffset time) => EdmText.Of(time),
        _ => value,
    };
}
